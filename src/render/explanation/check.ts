import type { Check, Precision } from '../../domain/check.ts';
import type { ReportCheck, ReportRubric } from '../../domain/report.ts';
import { saysParts, type Says } from '../../domain/says.ts';
import { slotsOf, type SlotName } from '../../domain/slots.ts';
import { listed } from '../../language/listed.ts';
import { plural } from '../../language/plural.ts';
import { visible } from '../../language/visible.ts';
import { layoutFor, type TerminalStyle } from '../layout.ts';
import { percent } from '../words.ts';

/**
 * How a check stands: its precision, `null` when it has not been measured, `undefined` when it is somebody's own, and
 * `unknown` in a report, which holds no phrases.
 */
export type Measured = Precision | null | undefined | 'unknown';

/** What a check looks for, why, how sure it is, and what to write instead. */
export function explainCheck(
  rubric: ReportRubric,
  check: Check | ReportCheck,
  measured: Measured,
  style: TerminalStyle,
): string {
  const { paint, paragraph } = layoutFor(style);
  const beside = rubric.checks.filter(({ principle }) => principle === check.principle);
  const principle = rubric.principles.find(({ id }) => id === check.principle);
  const weights = beside.reduce((sum, { weight }) => sum + weight, 0);
  const whole = 'examples' in check ? check : undefined;
  const phrases = whole === undefined ? [] : phraseLists(whole).filter(([, list]) => list.length > 0);
  const lines = [
    paint.bold(paragraph(visible(check.message))),
    paragraph(visible(check.why)),
    paragraph(visible(check.advice)),
    ...(check.better === undefined ? [] : [paint.green(paragraph(visible(check.better), 'Write: '))]),
    '',
    paragraph(visible(`A check of the kind "${check.kind}": ${kindWords(check)}`)),
    paragraph(kindsWords(check)),
    paragraph(
      visible(
        `Weight ${check.weight} of ${weights} under ${principle?.title ?? check.principle}. It aims at the severity "${check.severity}".`,
      ),
    ),
    paragraph(measuredWords(check, measured)),
    ...(check.measured_sure === undefined
      ? []
      : [paragraph(figureWords('Where it is sure, it is right', check.measured_sure))]),
  ];
  for (const [title, list] of phrases) {
    lines.push(
      '',
      paint.bold(title),
      ...list.map((phrase) => paragraph(visible(withReason(whole?.because, phrase)), '  ')),
    );
  }
  const { fail, pass } = whole?.examples ?? { fail: [], pass: [] };
  if (fail.length + pass.length > 0) {
    lines.push('', paint.bold('Examples'));
    for (const text of fail) lines.push(paragraph(visible(text), '  sees   '));
    for (const text of pass) lines.push(paragraph(visible(text), '  leaves '));
  }
  return lines.join('\n');
}

function kindsWords(check: ReportCheck): string {
  if (check.for === undefined) return 'It reads documents of every kind.';
  if (check.kind === 'clause') return `It is told wherever it stands, and costs points in ${listed(check.for)}.`;
  return `It reads ${listed(check.for)}.`;
}

function measuredWords(check: ReportCheck, measured: Measured): string {
  if (check.kind === 'promises' || (check.kind === 'topic' && check.credit))
    return 'It gives credit and reports nothing.';
  if (measured === 'unknown') {
    const said = check.measured === undefined ? '' : `${measuredWords(check, check.measured)} `;
    return `${said}Reports hold no phrases; with --rubric in place of --report, they are shown.`;
  }
  if (measured === undefined) return 'It is not one of the shipped checks, so it reports as it is written.';
  if (measured === null) {
    const unless = check.kind === 'clause' ? ', unless the statistical reader agrees' : '';
    return `How often it is right has not been measured, so it reports as a note${unless}.`;
  }
  return figureWords('It is right', measured);
}

function figureWords(what: string, { precision, recall, n, data, date }: Precision): string {
  const found = recall === null ? '' : ` It finds ${percent(recall)} of what people marked there.`;
  return `${what} in ${percent(precision)} of ${plural(n, 'finding')} (${data}, ${date}).${found}`;
}

function kindWords(check: ReportCheck): string {
  const rate =
    'free' in check
      ? ` Up to ${check.free} for each 1,000 words cost nothing; ${check.free + check.allow} cost all points.`
      : '';
  switch (check.kind) {
    case 'clause':
      return 'one sentence is enough to lose its points.';
    case 'topic':
      return check.credit
        ? 'it gives points when it is told, and silence costs none.'
        : 'it gives points when it is told.';
    case 'promises':
      return 'a promise gives points and enters the register.';
    case 'readability':
      return `all points up to grade ${check.good}, none from grade ${check.bad}.`;
    case 'sentences':
      return `sentences of more than ${check.words} words.${rate}`;
    case 'voice':
      return `${{ passive: 'passive sentences', 'third-person': 'people spoken of instead of to', capitals: 'sentences in capitals' }[check.of]}.${rate}`;
    case 'phrases':
      return `words with plainer ones to use instead.${rate}`;
    case 'claims':
      return `claims that nothing supports.${rate}`;
    case 'freshness':
      return `no points when the text was last looked at more than ${check.stale_after} ago.`;
  }
}

const slotTitles: Record<SlotName, string> = {
  any: 'Looks for',
  says: 'Listens for',
  unless: 'Not with',
  fair_if: 'Fair with',
  source_if: 'Supported by',
  swaps: 'Instead of',
};

function phraseLists(check: Check): [string, readonly string[]][] {
  if (check.kind === 'phrases') return [[slotTitles.swaps, check.swaps.map(({ not, say }) => `${not}: ${say}`)]];
  return slotsOf(check).map(([name, phrases]) => [
    slotTitles[name],
    name === 'says' && check.kind === 'clause' ? check.says.map(saysWords) : phrases,
  ]);
}

function withReason(because: Check['because'], phrase: string): string {
  return because !== undefined && Object.hasOwn(because, phrase) ? `${phrase} - ${because[phrase]}` : phrase;
}

const doerWords: Record<Says['who'], string> = { us: 'the company', you: 'the customer', anyone: 'anyone' };

/** `who: the company; does: ~sell, ~rent; what: <personal-data>`. */
function saysWords(says: Says): string {
  const parts = saysParts.flatMap((part) => (says[part] === undefined ? [] : [`${part}: ${says[part].join(', ')}`]));
  return [`who: ${doerWords[says.who]}`, ...parts, ...(says.sure === true ? ['sure'] : [])].join('; ');
}
