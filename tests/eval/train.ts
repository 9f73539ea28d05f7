// Makes rubrics/reader.json: words and weights by which `audit` weighs what its checks find. Trained on the texts that
// rules may be written on: `npm run eval -- --train <data folder>`.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gramsOf } from '../../src/evaluate/documents/statistical-reader.ts';
import { hash32 } from '../../src/language/hash.ts';
import { english } from '../../src/language/en/index.ts';
import { isClauseIn, isIn, rows, textOf, type Data } from './data.ts';
import { added, type Sample, train } from './softmax.ts';
import { allWordings } from './wordings.ts';

const folder = process.argv.slice(2).find((word) => !word.startsWith('--'));
const data: Data = { folder: resolve(folder ?? '../shared/data'), part: 'tuning' };
const mostEntries = 2550;
/** Lines that nobody quoted, so that what is ordinary is known too; most of them would only repeat it. */
const mostLines = 9000;

interface Quoted {
  doc: string;
  lines: [number, number];
}

function sampleOf(text: string, kind: number, weight = 1): Sample {
  return { grams: gramsOf(english.wordsIn(text).map((word) => word.toLowerCase())), kind, weight };
}

/** 0 fair or not labelled, 1 unfair. */
function clauses(): Sample[] {
  return rows<{ fold: number; text: string; labels: string[] }>(data, 'unfair-clauses/sentences.jsonl')
    .filter(({ fold }) => isClauseIn(data, fold))
    .map(({ text, labels }) => sampleOf(text, labels.length > 0 ? 1 : 0));
}

/** 0 neither, 1 quoted as bad, 2 quoted as good. */
function points(): Sample[] {
  const quotes = rows<{ id: string; service: string | null; polarity: string; quote: string }>(
    data,
    'clause-quotes/quotes.jsonl',
  ).filter(({ id, service }) => isIn(data, service ?? id));
  const kinds: Record<string, number> = { good: 2, neutral: 0, bad: 1, blocker: 1 };
  const quoted = new Set(
    rows<Quoted>(data, 'graded-policies/points.jsonl').flatMap(({ doc, lines: [from, to] }) =>
      Array.from({ length: to - from + 1 }, (_, at) => `${doc}:${from + at}`),
    ),
  );
  const isLine = (line: string) => line.trim().split(/\s+/).length >= 8;
  const lines = rows<{ id: string; file: string; service: string }>(data, 'graded-policies/index.jsonl')
    .filter(({ service }) => isIn(data, service))
    .flatMap(({ id, file }) =>
      textOf(data, `graded-policies/${file}`)
        .split('\n')
        .filter((line, at) => isLine(line) && !quoted.has(`${id}:${at + 1}`)),
    )
    .toSorted((a, b) => hash32(a) - hash32(b))
    .slice(0, mostLines);
  // Texts that are known for being plain and fair, so that plain words alone are no harm.
  const humane = rows<{ id: string; org: string }>(data, 'humane-policies/index.jsonl')
    .filter(({ org }) => isIn(data, org))
    .flatMap(({ id }) => textOf(data, `humane-policies/docs/${id}.md`).split('\n').filter(isLine));
  // People who speak plainly say harm in words that lawyers don't use.
  const wordings = allWordings().filter(({ half }) => half === 'open');
  return [
    ...wordings.map(({ text, sort }) => sampleOf(text, sort === 'harmful' ? 1 : 0)),
    ...quotes.map(({ quote, polarity }) => sampleOf(quote, kinds[polarity] ?? 0)),
    ...clauses().map(({ grams, kind }) => ({ grams, kind, weight: 0.7 })),
    ...[...lines, ...humane].map((line) => sampleOf(line.replace(/\]\([^)]*\)/g, ' '), 0, 0.5)),
  ];
}

const [unfair, quoted] = [clauses(), points()];
const all = [train(unfair, 2), train(quoted, 3)] as const;
const ranked = [...added(all.map(({ importance }) => importance))].toSorted(
  ([a, x], [b, y]) => y - x || (a < b ? -1 : 1),
);
const entries = new Set(ranked.slice(0, mostEntries).map(([gram]) => gram));
const [u, q] = [train(unfair, 2, entries), train(quoted, 3, entries)];
const scale = 10;
const rounded = (value: number) => Math.round(value * scale);
const words = Object.fromEntries(
  [...entries].toSorted().map((gram) => {
    const [one = [], other = []] = [u.weights.get(gram), q.weights.get(gram)];
    const values = [
      (one[1] ?? 0) - (one[0] ?? 0),
      (other[1] ?? 0) - (other[0] ?? 0),
      (other[2] ?? 0) - (other[0] ?? 0),
    ];
    return [gram, values.map(rounded)];
  }),
);
const bias = [
  (u.bias[1] ?? 0) - (u.bias[0] ?? 0),
  (q.bias[1] ?? 0) - (q.bias[0] ?? 0),
  (q.bias[2] ?? 0) - (q.bias[0] ?? 0),
].map(rounded);
const about = {
  about: 'Words and weights, derived from sentences that people labelled. No text of theirs is in here.',
  sources: [
    'Multilingual Unfair Clause Detection, CC BY 4.0, doi 10.1007/s10506-024-09398-7',
    'Quotes and points of ToS;DR, CC BY-SA 3.0',
    'Policies of Open Terms Archive and ToSBack, ODC-By 1.0',
  ],
  licence: 'CC BY-SA 4.0',
};
const lines = Object.entries(words).map(([gram, values]) => `${JSON.stringify(gram)}:${JSON.stringify(values)}`);
const head = JSON.stringify({ ...about, scale, bias }, null, 2).replace(/\n\}$/, ',\n  "words": {\n');
writeFileSync('rubrics/reader.json', `${head}${lines.join(',\n')}\n  }\n}\n`);
process.stdout.write(`${entries.size} entries from ${unfair.length} clauses and ${quoted.length} passages.\n`);
