import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { auditTexts, loadShipped, type Finding, type Precision } from '../../src/index.ts';
import { hash32 } from '../../src/language/hash.ts';
import { categories } from './categories.ts';
import { isClauseIn, isIn, rows, textOf, type Data } from './data.ts';
import { grouped } from './statistics.ts';
import { markedSentences } from './sets/unfair-clauses.ts';

/** How one reader took one finding. */
interface Judged {
  check: string;
  doc: string;
  /** Of the excerpt in the document, in UTF-16 units. */
  offset: number;
  /** Of the excerpt. */
  hash: string;
  reader: string;
  verdict: 'right' | 'arguable' | 'wrong';
}

const sheet = 'tests/eval/judged.jsonl';
const target = 'rubrics/precision.json';
const mostHits = 40;
/** Fewer judged findings tell nothing, unless nearly all of them are right. */
const fewestHits = 30;
const fewestIfRight = 20;

const folder = process.argv.slice(2).find((word) => !word.startsWith('--'));
const data: Data = { folder: resolve(folder ?? '../shared/data'), part: 'measured' };

interface Hit {
  check: string;
  doc: string;
  offset: number;
  hash: string;
  text: string;
}

/** The texts kept aside, by name: graded policies first, since most are read there, then the others. */
function keptAside(): Map<string, { text: string; rank: number }> {
  const texts = new Map<string, { text: string; rank: number }>();
  for (const { id, file, service } of rows<{ id: string; file: string; service: string }>(
    data,
    'graded-policies/index.jsonl',
  ))
    if (isIn(data, service)) texts.set(`${id}.md`, { text: textOf(data, `graded-policies/${file}`), rank: 0 });
  const sentences = rows<{ doc: string; fold: number; text: string }>(data, 'unfair-clauses/sentences.jsonl');
  for (const [doc, own] of grouped(
    sentences.filter(({ fold }) => isClauseIn(data, fold)),
    ({ doc: name }) => name,
  ))
    texts.set(`${doc}-terms.txt`, { text: own.map(({ text }) => text.trim()).join('\n\n'), rank: 1 });
  for (const { id, org } of rows<{ id: string; org: string }>(data, 'humane-policies/index.jsonl'))
    if (isIn(data, org)) texts.set(`${id}.md`, { text: textOf(data, `humane-policies/docs/${id}.md`), rank: 2 });
  return texts;
}

/** The first forty findings of each check in an order that only a hash decides, on the texts kept aside. */
async function hitsToJudge(): Promise<Hit[]> {
  const texts = keptAside();
  const { findings } = await auditTexts([...texts].map(([path, { text }]) => ({ path, text })));
  const severe = findings.filter(({ aim, excerpt }) => aim !== 'note' && excerpt !== undefined);
  const order = ({ doc, offset }: Hit) => hash32(`order ${doc} ${offset}`);
  return [...grouped(severe, ({ check }) => check).values()].flatMap((list) =>
    list
      .map((finding) => ({
        hit: asHit(finding, texts.get(finding.location.path)?.text ?? ''),
        rank: texts.get(finding.location.path)?.rank ?? 0,
      }))
      .toSorted((a, b) => a.rank - b.rank || order(a.hit) - order(b.hit))
      .slice(0, mostHits)
      .map(({ hit }) => hit),
  );
}

function asHit({ check, location, excerpt = '', words: seen }: Finding, source: string): Hit {
  const lines = source.split('\n').slice(0, (location.line ?? 1) - 1);
  const offset = lines.reduce((sum, line) => sum + line.length + 1, 0) + (location.column ?? 1) - 1;
  const text =
    seen === undefined
      ? excerpt
      : `${excerpt.slice(0, seen.start)}>>${excerpt.slice(seen.start, seen.end)}<<${excerpt.slice(seen.end)}`;
  return { check, doc: location.path.replace(/\.(md|txt)$/, ''), offset, hash: hash32(excerpt).toString(16), text };
}

/** Right when neither reader calls it wrong, and at least one calls it right. */
function judgedPrecision(hits: Hit[], judged: Judged[], date: string): Precision | undefined {
  const verdicts = grouped(judged, ({ check, doc, offset, hash }) => `${check} ${doc} ${offset} ${hash}`);
  const seen = hits.flatMap(({ check, doc, offset, hash }) => {
    const own = verdicts.get(`${check} ${doc} ${offset} ${hash}`) ?? [];
    return own.length < 2 ? [] : [own.map(({ verdict }) => verdict)];
  });
  const right = seen.filter((own) => !own.includes('wrong') && own.includes('right')).length;
  if (!isEnough(seen.length, right)) return undefined;
  const entry = { precision: right / seen.length, recall: null, n: seen.length };
  return { ...entry, data: 'policies kept aside, two readers', date };
}

function isEnough(n: number, right: number): boolean {
  return n >= fewestHits || (n >= fewestIfRight && n - right <= 1);
}

/** By the lawyers' labels, for checks that a label names. */
async function labelledPrecision(date: string): Promise<Map<string, Precision>> {
  const sentences = [...(await markedSentences(data)).values()].flat();
  const measured = new Map<string, Precision>();
  for (const [label, checks] of Object.entries(categories)) {
    for (const check of checks) {
      const hits = sentences.filter(({ flagged }) => flagged.has(check));
      const right = hits.filter(({ labels }) => labels.includes(label)).length;
      const marked = sentences.filter(({ labels }) => labels.includes(label)).length;
      if (!isEnough(hits.length, right)) continue;
      const recall = checks.length > 1 ? null : right / marked;
      const entry = { precision: right / hits.length, recall, n: hits.length };
      measured.set(check, { ...entry, data: 'unfair-clauses, documents kept aside, labels of lawyers', date });
    }
  }
  return measured;
}

const round = (value: number | null) => (value === null ? null : Math.round(value * 1000) / 1000);

if (process.argv.includes('--hits')) {
  process.stdout.write((await hitsToJudge()).map((hit) => `${JSON.stringify(hit)}\n`).join(''));
} else {
  const date = new Date().toISOString().slice(0, 10);
  const judged = existsSync(sheet)
    ? readFileSync(sheet, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Judged)
    : [];
  const labelled = await labelledPrecision(date);
  const hits = grouped(await hitsToJudge(), ({ check }) => check);
  const { checks } = await loadShipped('policy');
  const entries = checks.flatMap(({ id, severity }) => {
    const own =
      severity === 'note' ? undefined : (labelled.get(id) ?? judgedPrecision(hits.get(id) ?? [], judged, date));
    if (own === undefined) return [];
    return [[id, { ...own, precision: round(own.precision), recall: round(own.recall) }] as const];
  });
  writeFileSync(target, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
  const severe = checks.filter(({ severity }) => severity !== 'note').length;
  const earned = entries.filter(([, { precision }]) => (precision ?? 0) >= 0.75).length;
  process.stdout.write(
    `${entries.length} of ${severe} checks that aim above note are measured; ${earned} may report so.\n`,
  );
}
