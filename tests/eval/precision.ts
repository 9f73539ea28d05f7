import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { auditTexts, loadShipped, type Finding, type Precision } from '../../src/index.ts';
import { Sight } from '../../src/load/rubric/sight.ts';
import { leastPrecision } from '../../src/evaluate/documents/severity.ts';
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
const rubric = 'rubrics/policy';
const mostHits = 40;
/** Fewer judged findings tell nothing, unless nearly all of them are right. */
const fewestHits = 30;
const fewestIfRight = 20;

const folder = process.argv.slice(2).find((word) => !word.startsWith('--'));
const data: Data = { folder: resolve(folder ?? '../shared/data'), part: 'measured' };

type Figure = Omit<Precision, 'date' | 'hash'>;

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

/** Right when neither reader calls it wrong, and at least one calls it right; nothing before both have read all hits. */
function judgedPrecision(hits: Hit[], judged: Judged[]): Figure | undefined {
  const verdicts = verdictsOn(hits, judged);
  if (verdicts.some((own) => own.length < 2)) return undefined;
  const right = verdicts.filter((own) => !own.includes('wrong') && own.includes('right')).length;
  if (!isEnough(hits.length, right)) return undefined;
  const entry = { precision: right / hits.length, recall: null, n: hits.length };
  return { ...entry, data: 'policies kept aside, two readers' };
}

function verdictsOn(hits: Hit[], judged: Judged[]): Judged['verdict'][][] {
  const key = ({ check, doc, offset, hash }: Hit | Judged) => `${check} ${doc} ${offset} ${hash}`;
  const verdicts = grouped(judged, key);
  return hits.map((hit) => (verdicts.get(key(hit)) ?? []).map(({ verdict }) => verdict));
}

function isEnough(n: number, right: number): boolean {
  return n >= fewestHits || (n >= fewestIfRight && n - right <= 1);
}

/** By the lawyers' labels, for checks that a label names. */
async function labelledPrecision(): Promise<Map<string, Figure>> {
  const sentences = [...(await markedSentences(data)).values()].flat();
  const measured = new Map<string, Figure>();
  for (const [label, checks] of Object.entries(categories)) {
    for (const check of checks) {
      const hits = sentences.filter(({ flagged }) => flagged.has(check));
      const right = hits.filter(({ labels }) => labels.includes(label)).length;
      const marked = sentences.filter(({ labels }) => labels.includes(label)).length;
      if (!isEnough(hits.length, right)) continue;
      const recall = checks.length > 1 ? null : right / marked;
      const entry = { precision: right / hits.length, recall, n: hits.length };
      measured.set(check, { ...entry, data: 'unfair-clauses, documents kept aside, labels of lawyers' });
    }
  }
  return measured;
}

const round = (value: number | null) => (value === null ? null : Math.round(value * 1000) / 1000);

/**
 * Puts a figure at the end of the file of its check, in place of the one that stands there. The day stays while the
 * figure does.
 */
function write(check: string, figure: Figure | undefined, hash: string): void {
  const folder = readdirSync(rubric).find((name) => existsSync(`${rubric}/${name}/${check}.yaml`));
  const path = `${rubric}/${folder}/${check}.yaml`;
  const [text = '', old = ''] = readFileSync(path, 'utf8').split('\nmeasured:\n');
  const own =
    figure === undefined
      ? ''
      : Object.entries(figure)
          .map(([key, value]) => `  ${key}: ${value}\n`)
          .join('');
  const day = old.startsWith(own) ? /date: (\S+)/.exec(old)?.[1] : undefined;
  const date = day ?? new Date().toISOString().slice(0, 10);
  const measured = figure === undefined ? '' : `\nmeasured:\n${own}  date: ${date}\n  hash: '${hash}'\n`;
  writeFileSync(path, `${text.trimEnd()}\n${measured}`);
}

if (process.argv.includes('--hits')) {
  process.stdout.write((await hitsToJudge()).map((hit) => `${JSON.stringify(hit)}\n`).join(''));
} else {
  const judged = readFileSync(sheet, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Judged);
  const labelled = await labelledPrecision();
  const hits = grouped(await hitsToJudge(), ({ check }) => check);
  const { checks, lists } = await loadShipped('policy');
  const sight = new Sight(lists);
  const severe = checks.filter(({ severity }) => severity !== 'note');
  const figures = severe.flatMap((check) => {
    const own = labelled.get(check.id) ?? judgedPrecision(hits.get(check.id) ?? [], judged);
    const figure = own && { ...own, precision: round(own.precision) ?? 0, recall: round(own.recall) };
    write(check.id, figure, sight.of(check));
    const unread = verdictsOn(hits.get(check.id) ?? [], judged).filter((own) => own.length < 2).length;
    const isWorthReading = (hits.get(check.id) ?? []).length >= fewestIfRight;
    if (figure === undefined && unread > 0 && isWorthReading)
      process.stdout.write(`${check.id}: ${unread} findings wait for two readers.\n`);
    return figure === undefined ? [] : [figure];
  });
  const earned = figures.filter(({ precision }) => precision >= leastPrecision).length;
  process.stdout.write(
    `${figures.length} of ${severe.length} checks that aim above note are measured; ${earned} may report so.\n`,
  );
}
