import { audited } from '../audited.ts';
import { kindFrom } from '../../../src/load/documents/kind.ts';
import { shareOf } from '../../../src/evaluate/documents/share.ts';
import { shippedCalibration } from '../../../src/load/rubric/shipped.ts';
import { isIn, rows, type Data } from '../data.ts';
import { figure, pairs, type Figure } from '../statistics.ts';

interface Row {
  id: string;
  service: string | null;
  case: string;
  polarity: 'good' | 'neutral' | 'bad' | 'blocker';
  quote: string;
  doc: string | null;
}

export interface JudgedQuote extends Row {
  /** 0-100, of its checks and words alone. */
  share: number;
  flagged: boolean;
  /** As error or warning. */
  reported: boolean;
  checks: string[];
}

/** Each quote as a document of its own, of the kind that it was taken from. */
export async function judgedQuotes(data: Data): Promise<JudgedQuote[]> {
  const quotes = rows<Row>(data, 'clause-quotes/quotes.jsonl').filter(
    (row) => isIn(data, row.service ?? row.id) && row.quote.trim() !== '',
  );
  const report = await audited(
    quotes.map((row, at) => ({ path: `${at}.txt`, kind: kindFrom('x', row.doc) ?? 'terms', text: row.quote })),
  );
  const flags = new Map<string, string[]>();
  const reported = new Set<string>();
  for (const { check, aim, severity, location } of report.findings) {
    if (severity !== 'note' && location.line !== undefined) reported.add(location.path);
    if (aim !== 'note' && location.line !== undefined)
      flags.set(location.path, [...(flags.get(location.path) ?? []), check]);
  }
  // One sentence is too little for a score, so its share is taken from the sums; one that is not judged has none.
  const { share } = await shippedCalibration();
  const nothing = { harm: 0, credit: 0 };
  const shares = new Map(report.documents.map(({ path, sums }) => [path, shareOf(sums ?? nothing, share)]));
  return quotes.map((row, at) => {
    const checks = flags.get(`${at}.txt`) ?? [];
    return {
      ...row,
      share: shares.get(`${at}.txt`) ?? 0,
      flagged: checks.length > 0,
      reported: reported.has(`${at}.txt`),
      checks,
    };
  });
}

export async function clauseQuotes(data: Data): Promise<Record<string, Figure>> {
  const judged = await judgedQuotes(data);
  const services = new Map<string, JudgedQuote[]>();
  for (const quote of judged) {
    const key = quote.service ?? quote.id;
    services.set(key, [...(services.get(key) ?? []), quote]);
  }
  const groups = [...services.values()];
  const of = (quotes: JudgedQuote[], ...polarities: string[]) =>
    quotes.filter(({ polarity }) => polarities.includes(polarity));
  const share = (is: (quote: JudgedQuote) => boolean, ...polarities: string[]) =>
    figure(groups, of(judged, ...polarities).length, (drawn) => {
      const quotes = of(drawn.flat(), ...polarities);
      return quotes.filter(is).length / quotes.length;
    });
  const flagged = (...polarities: string[]) => share((quote) => quote.flagged, ...polarities);
  const reported = (...polarities: string[]) => share((quote) => quote.reported, ...polarities);
  return {
    quote_pairs: figure(groups, judged.length, (drawn) => {
      const quotes = drawn.flat();
      const shares = (...polarities: string[]) => of(quotes, ...polarities).map(({ share }) => share);
      return pairs(shares('good'), shares('bad', 'blocker'));
    }),
    bad_flagged: flagged('bad', 'blocker'),
    good_flagged: flagged('good'),
    neutral_flagged: flagged('neutral'),
    bad_reported: reported('bad', 'blocker'),
    good_reported: reported('good'),
  };
}
