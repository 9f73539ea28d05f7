import { basename } from 'node:path';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadShipped, type Precision } from '../../src/index.ts';
import type { Check } from '../../src/domain/check.ts';
import { Sight } from '../../src/load/rubric/sight.ts';
import { disguisedId } from '../../src/evaluate/documents/disguised.ts';
import { leastPrecision } from '../../src/evaluate/documents/severity.ts';
import { audited, type FlatFinding } from './audited.ts';
import { hash32 } from '../../src/language/hash.ts';
import { categories, pressure } from './categories.ts';
import { isClauseIn, isIn, rows, textOf, type Data } from './data.ts';
import { grouped } from './statistics.ts';
import { auditedSure } from './sure.ts';
import { allJudged, asHit, atJudgedPlaces, docOf, verdictsOn, waits, type Hit, type Judged } from './judged.ts';
import { heardWordings } from './wordings.ts';
import { labelledTexts } from './sets/dark-patterns.ts';
import { markedSentences } from './sets/unfair-clauses.ts';

const rubric = 'rubrics/policy';
const mostHits = 40;
/** Fewer judged findings tell nothing, unless nearly all of them are right. */
const fewestHits = 30;
const fewestIfRight = 10;
/**
 * Of a harm that real texts hardly hold: so many wordings of each sort, of which so many harmful ones are heard. What a
 * check is sure of may hear fewer, since it flags no look-alike of any check, and none of all texts wrongly.
 */
const fewestWordings = 20;
const fewestHeard = { measured: 12, measured_sure: 3 };

const folder = process.argv.slice(2).find((word) => !word.startsWith('--'));
const data: Data = { folder: resolve(folder ?? '../shared/data'), part: 'measured' };

type Figure = Omit<Precision, 'date' | 'hash'>;

/** The texts kept aside, by name: graded policies first, since most are read there, then those without labels, then the others. */
function keptAside(): Map<string, { text: string; rank: number }> {
  const texts = new Map<string, { text: string; rank: number }>();
  for (const { id, file, service } of rows<{ id: string; file: string; service: string }>(
    data,
    'graded-policies/index.jsonl',
  ))
    if (isIn(data, service)) texts.set(`${id}.md`, { text: textOf(data, `graded-policies/${file}`), rank: 0 });
  for (const { file, part } of rows<{ file: string; part: string }>(data, 'unlabelled/index.jsonl'))
    if (part === 'judge')
      texts.set(`unlabelled-${basename(file)}`, { text: textOf(data, `unlabelled/${file}`), rank: 1 });
  const sentences = rows<{ doc: string; fold: number; text: string }>(data, 'unfair-clauses/sentences.jsonl');
  for (const [doc, own] of grouped(
    sentences.filter(({ fold }) => isClauseIn(data, fold)),
    ({ doc: name }) => name,
  ))
    texts.set(`${doc}-terms.txt`, { text: own.map(({ text }) => text.trim()).join('\n\n'), rank: 2 });
  for (const { id, org } of rows<{ id: string; org: string }>(data, 'humane-policies/index.jsonl'))
    if (isIn(data, org)) texts.set(`${id}.md`, { text: textOf(data, `humane-policies/docs/${id}.md`), rank: 3 });
  return texts;
}

/** Of all that checks find, or of what they are sure of, on the texts kept aside. */
async function findingsKeptAside(isSure: boolean): Promise<FlatFinding[]> {
  const texts = [...keptAside()].map(([path, { text }]) => ({ path, text }));
  return isSure ? auditedSure(texts) : (await audited(texts)).findings;
}

/** The first forty findings of each check in an order that only a hash decides. */
async function hitsToJudge(judged: Judged[], isSure = false): Promise<Hit[]> {
  const texts = keptAside();
  const findings = await findingsKeptAside(isSure);
  const severe = findings.filter(
    ({ check, aim, excerpt }) => check !== disguisedId && aim !== 'note' && excerpt !== undefined,
  );
  const order = ({ doc, offset }: Hit) => hash32(`order ${doc} ${offset}`);
  return [...grouped(severe, ({ check }) => check).values()].flatMap((list) => {
    const hits = list.map((finding) => asHit(finding, texts.get(finding.location.path)?.text ?? ''));
    const ranks = new Map(list.map(({ location }) => [docOf(location.path), texts.get(location.path)?.rank ?? 0]));
    return atJudgedPlaces(hits, judged)
      .toSorted((a, b) => (ranks.get(a.doc) ?? 0) - (ranks.get(b.doc) ?? 0) || order(a) - order(b))
      .slice(0, mostHits);
  });
}

/** Right when two readers call it right: the first two, or a third where they differ; nothing before all hits are read. */
function judgedPrecision(hits: Hit[], judged: Judged[]): Figure | undefined {
  const verdicts = verdictsOn(hits, judged);
  if (verdicts.some(waits)) return undefined;
  const right = verdicts.filter((own) => own.filter((one) => one === 'right').length > 1).length;
  if (!isEnough(hits.length, right)) return undefined;
  const entry = { precision: right / hits.length, recall: null, n: hits.length };
  return { ...entry, data: 'policies kept aside, two readers and a third where they differ' };
}

function isEnough(n: number, right: number): boolean {
  return n >= fewestHits || (n >= fewestIfRight && n - right <= 1);
}

/** By the labels of short texts of shop pages, for the checks of pressure. */
async function pressurePrecision(): Promise<Map<string, Figure>> {
  const texts = await labelledTexts(data);
  const measured = new Map<string, Figure>();
  for (const check of pressure) {
    const hits = texts.filter(({ checks }) => checks.has(check));
    const right = hits.filter(({ label }) => label === 1).length;
    if (!isEnough(hits.length, right)) continue;
    const entry = { precision: right / hits.length, recall: null, n: hits.length };
    measured.set(check, { ...entry, data: 'dark-patterns, shop pages kept aside, labels of people' });
  }
  return measured;
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

/**
 * By wordings, for harms of which real texts hold fewer than ten: enough of them heard, no look-alike flagged, and no
 * real finding judged wrong.
 */
async function wordingsPrecision(isSure = false): Promise<(check: string, hits: Hit[]) => Figure | undefined> {
  const heard = await heardWordings(isSure);
  return (check, hits) => {
    const own = heard.filter((one) => one.check === check);
    const harmful = own.filter(({ sort }) => sort === 'harmful');
    const alike = own.filter(({ sort }) => sort === 'look-alike');
    const quiet = (isSure ? heard : own).filter(({ sort }) => sort !== 'harmful');
    const right = harmful.filter(({ flagged }) => flagged.includes(check)).length;
    const isRare =
      hits.length < fewestIfRight &&
      verdictsOn(hits, judged).every((verdicts) => verdicts.length > 1 && !verdicts.includes('wrong'));
    const isWritten = harmful.length >= fewestWordings && alike.length >= fewestWordings;
    if (
      !isRare ||
      !isWritten ||
      right < fewestHeard[isSure ? 'measured_sure' : 'measured'] ||
      quiet.some(({ flagged }) => flagged.includes(check))
    )
      return undefined;
    const entry = { precision: 1, recall: right / harmful.length, n: right };
    return { ...entry, data: 'wordings, by writers who had not seen the phrases' };
  };
}

/** Of errors and warnings as they are reported, by what lets them report: how many were judged, right and wrong. */
async function reportedPrecision(checks: readonly Check[]): Promise<void> {
  const texts = keptAside();
  const precisions = new Map(checks.map(({ id, measured }) => [id, measured?.precision ?? 0]));
  const findings = (await findingsKeptAside(false)).filter(
    ({ check, severity, excerpt }) => severity !== 'note' && precisions.has(check) && excerpt !== undefined,
  );
  const counts = new Map<string, { judged: number; right: number; wrong: number }>();
  for (const own of grouped(findings, ({ check }) => check).values()) {
    const hits = atJudgedPlaces(
      own.map((finding) => asHit(finding, texts.get(finding.location.path)?.text ?? '')),
      judged,
    );
    verdictsOn(hits, judged).forEach((verdicts, index) => {
      const { check = '', sure } = own[index] ?? {};
      if (waits(verdicts)) return;
      const isMeasured = (precisions.get(check) ?? 0) >= leastPrecision;
      for (const ground of ['all', isMeasured ? 'measured' : sure === true ? 'sure' : 'agreed']) {
        const count = counts.get(ground) ?? { judged: 0, right: 0, wrong: 0 };
        counts.set(ground, count);
        count.judged++;
        for (const verdict of ['right', 'wrong'] as const)
          if (verdicts.filter((one) => one === verdict).length > 1) count[verdict]++;
      }
    });
  }
  for (const [ground, { judged: n, right, wrong }] of counts)
    process.stdout.write(`${findings.length} reported, ${ground}: ${n} judged, ${right} right, ${wrong} wrong.\n`);
}

const round = (value: number | null) => (value === null ? null : Math.round(value * 1000) / 1000);

/**
 * Puts a figure at the end of the file of its check, in place of the one that stands there. The day stays while the
 * figure does.
 */
function write(check: string, key: 'measured' | 'measured_sure', figure: Figure | undefined, hash: string): void {
  const folder = readdirSync(rubric).find((name) => existsSync(`${rubric}/${name}/${check}.yaml`));
  const path = `${rubric}/${folder}/${check}.yaml`;
  const text = readFileSync(path, 'utf8');
  const old = new RegExp(`\\n${key}:\\n((?:  .*\\n)+)`).exec(text);
  const rest = old === null ? text : text.replace(old[0], '\n');
  const own =
    figure === undefined
      ? ''
      : Object.entries(figure)
          .map(([name, value]) => `  ${name}: ${value}\n`)
          .join('');
  const day = old?.[1]?.startsWith(own) === true ? /date: (\S+)/.exec(old[1])?.[1] : undefined;
  const date = day ?? new Date().toISOString().slice(0, 10);
  const measured = figure === undefined ? '' : `\n${key}:\n${own}  date: ${date}\n  hash: '${hash}'\n`;
  writeFileSync(path, `${rest.trimEnd()}\n${measured}`);
}

const judged = allJudged();
if (process.argv.includes('--hits')) {
  const lines = [...(await hitsToJudge(judged)), ...(await hitsToJudge(judged, true))].map(
    (hit) => `${JSON.stringify(hit)}\n`,
  );
  process.stdout.write([...new Set(lines)].join(''));
} else {
  const labelled = new Map([...(await labelledPrecision()), ...(await pressurePrecision())]);
  const { checks, lists } = await loadShipped('policy');
  const sight = new Sight(lists);
  const severe = checks.filter(({ severity }) => severity !== 'note');
  await reportedPrecision(checks);
  for (const key of ['measured', 'measured_sure'] as const) {
    const isSure = key === 'measured_sure';
    const byWordings = await wordingsPrecision(isSure);
    const hits = grouped(await hitsToJudge(judged, isSure), ({ check }) => check);
    const some = isSure ? severe.filter(isSureOfSome) : severe;
    const figures = some.flatMap((check) => {
      const found = hits.get(check.id) ?? [];
      const byLabels = isSure ? undefined : labelled.get(check.id);
      const own = byLabels ?? judgedPrecision(found, judged) ?? byWordings(check.id, found);
      const figure = own && { ...own, precision: round(own.precision) ?? 0, recall: round(own.recall) };
      const unread = verdictsOn(found, judged).filter(waits).length;
      if (figure === undefined && unread > 0)
        process.stdout.write(`${check.id}: ${unread} findings wait for readers.\n`);
      // Other findings were drawn of a check that sees what it saw: its figure stands until they have been read.
      if (figure === undefined && unread > 0 && check[key] !== undefined) return [check[key]];
      write(check.id, key, figure, isSure ? sight.ofSure(check) : sight.of(check));
      return figure === undefined ? [] : [figure];
    });
    const earned = figures.filter(({ precision }) => precision >= leastPrecision).length;
    process.stdout.write(
      `${key}: ${figures.length} of ${some.length} checks that aim above note; ${earned} may report so.\n`,
    );
  }
}

function isSureOfSome(check: Check): boolean {
  return check.kind === 'clause' && check.says.some(({ sure }) => sure === true);
}
