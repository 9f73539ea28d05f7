import { at } from '../../domain/at.ts';
import type { Check } from '../../domain/check.ts';
import type { Look, Looked, Seen } from './checks/look.ts';
import { readabilitySums } from './checks/readability.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentence.ts';
import type { Ground } from './severity.ts';
import type { StatisticalReader } from './statistical-reader.ts';

/** What of a text speaks for the customer and against. Whole numbers, so they add up alike in any order. */
export interface Evidence {
  words: number;
  /** By check, in tenths: how often a harm was met, and how surely. */
  harm: ReadonlyMap<string, number>;
  /** By check: in how many sentences without harm it was met. */
  credit: ReadonlyMap<string, number>;
  /** Sentences in which a check meets a harm, a credit or a topic. Any promise, titles and blanks to be filled in don't count. */
  telling: number;
  /** Of these, the ones that hold more than a topic that must be told. */
  weighty: number;
  /** Of sentences that no check meets, in thousandths: how many the statistical reader expects to be quoted. */
  expected: { harm: number; credit: number };
  /** By check of style: what it measures in the sentences that nothing else meets. */
  style: ReadonlyMap<string, Looked>;
  /** It holds a finding that is an error whatever the config says. */
  holdsError: boolean;
}

/** How much of a harm it is, in tenths, by what it rests on. */
const surety: Record<Ground | 'softened', number> = {
  sure: 10,
  confirmed: 10,
  agreed: 10,
  usual: 7,
  doubted: 3,
  softened: 3,
};

export function isHarm(check: Check): boolean {
  return check.kind === 'clause' || (check.kind === 'claims' && check.severity !== 'note');
}

export function isCredit(check: Check): boolean {
  return check.kind === 'topic' || check.kind === 'promises';
}

/** Takes any promise, whatever it is about. */
export function takesAnyPromise(check: Check): boolean {
  return check.kind === 'promises' && check.any.length === 0;
}

/** A topic that texts of a kind must tell, whatever they say of it. */
export function isMustTell(check: Check): boolean {
  return check.kind === 'topic' && !check.credit;
}

export function isStyle(check: Check): boolean {
  const { kind } = check;
  const isMeasured = kind === 'phrases' || kind === 'sentences' || kind === 'voice' || kind === 'readability';
  return check.severity === 'note' && (isMeasured || kind === 'claims');
}

/** Shorter ones are titles and scraps. */
const fewestWords = 5;
/** Without a stop at its end, a shorter one is a title or a link. */
const fewestUnended = 8;

/**
 * `looks` are those of clauses wherever they stand, and of other checks that are for this kind of text; `elsewhere` those
 * of checks for other kinds, which neither add nor take. A sentence that holds a harm earns no credit, and style and the
 * reader have a say only where no check has.
 */
export function evidenceIn(
  reading: Reading,
  looks: ReadonlyMap<Check, Look>,
  elsewhere: ReadonlyMap<Check, Look>,
  groundOf: (check: Check, seen: Seen) => Ground,
  statistics: StatisticalReader | undefined,
): Omit<Evidence, 'holdsError'> {
  const harm = new Map<string, number>();
  const harmful = new Set<number>();
  for (const [check, { seen }] of looks) {
    if (!isHarm(check)) continue;
    for (const one of seen) {
      const rests = one.isSoftened === true ? 'softened' : groundOf(check, one);
      harm.set(check.id, (harm.get(check.id) ?? 0) + surety[rests]);
      for (const sentence of [one.sentence ?? [], one.items ?? []].flat()) harmful.add(sentence);
    }
  }
  const telling = new Set(harmful);
  const weighty = new Set(harmful);
  const met = new Set<number>();
  for (const [check, { seen, told }] of elsewhere) {
    for (const { sentence } of told) if (sentence !== undefined) met.add(sentence);
    if (isHarm(check)) for (const { sentence } of seen) if (sentence !== undefined) harmful.add(sentence);
  }
  for (const sentence of harmful) met.add(sentence);
  const credit = new Map<string, number>();
  for (const [check, { told }] of looks) {
    if (!isCredit(check)) continue;
    const own = new Set(told.flatMap(({ sentence = 0 }) => (harmful.has(sentence) ? [] : [sentence])));
    if (own.size > 0) credit.set(check.id, own.size);
    for (const sentence of own) {
      met.add(sentence);
      if (takesAnyPromise(check)) continue;
      telling.add(sentence);
      if (!isMustTell(check)) weighty.add(sentence);
    }
  }
  const said = reading.sentences.filter((sentence) => telling.has(sentence.index) && isSaid(reading, sentence));
  const unmet = reading.sentences.filter(({ index }) => !met.has(index));
  return {
    words: reading.words,
    harm,
    credit,
    telling: said.filter(({ index }) => telling.has(index)).length,
    weighty: said.filter(({ index }) => weighty.has(index)).length,
    expected: expectedIn(reading, unmet, statistics),
    style: styleIn(reading, unmet, looks),
  };
}

/** Whether it says something: no title, no bare link, no blank that is still to be filled in. */
function isSaid({ document }: Reading, { block, start, end, length, lead }: Sentence): boolean {
  if (at(document.blocks, block).kind === 'heading') return false;
  const text = document.prose.slice(start, end);
  if (/\[[^\]]*\]|\{\{|_{3}/.test(text)) return false;
  return length - lead >= fewestUnended || /[.!?;:]["”’)\]]*\s*$/.test(text);
}

function expectedIn(
  reading: Reading,
  sentences: readonly Sentence[],
  statistics: StatisticalReader | undefined,
): Evidence['expected'] {
  const expected = { harm: 0, credit: 0 };
  if (statistics === undefined) return expected;
  const thousandths = (odds: number) => Math.round(1000 / (1 + Math.exp(-odds)));
  for (const sentence of sentences) {
    const isHeading = at(reading.document.blocks, sentence.block).kind === 'heading';
    if (isHeading || sentence.length - sentence.lead < fewestWords) continue;
    const { bad, good } = statistics.view(reading.wordsOf(sentence));
    expected.harm += thousandths(bad);
    expected.credit += thousandths(good);
  }
  return expected;
}

function styleIn(
  reading: Reading,
  sentences: readonly Sentence[],
  looks: ReadonlyMap<Check, Look>,
): ReadonlyMap<string, Looked> {
  const indices = new Set(sentences.map(({ index }) => index));
  const words = sentences.reduce((sum, { length, lead }) => sum + length - lead, 0);
  let sums: number[] | undefined;
  const style = new Map<string, Looked>();
  for (const [check, { seen }] of looks) {
    if (!isStyle(check)) continue;
    if (check.kind === 'readability') sums ??= readabilitySums(reading, sentences);
    const own = seen.filter(({ sentence }) => sentence !== undefined && indices.has(sentence)).length;
    style.set(check.id, { words, seen: own, told: 0, sums: check.kind === 'readability' ? sums : undefined });
  }
  return style;
}

/** Of several texts as if they were one. */
export function joinedEvidence(list: readonly Evidence[]): Evidence {
  const total = (of: (one: Evidence) => number) => list.reduce((sum, one) => sum + of(one), 0);
  const added = (of: (one: Evidence) => ReadonlyMap<string, number>) => {
    const sums = new Map<string, number>();
    for (const one of list) for (const [id, value] of of(one)) sums.set(id, (sums.get(id) ?? 0) + value);
    return sums;
  };
  return {
    words: total(({ words }) => words),
    harm: added(({ harm }) => harm),
    credit: added(({ credit }) => credit),
    telling: total(({ telling }) => telling),
    weighty: total(({ weighty }) => weighty),
    expected: { harm: total(({ expected }) => expected.harm), credit: total(({ expected }) => expected.credit) },
    style: joinedStyle(list),
    holdsError: list.some(({ holdsError }) => holdsError),
  };
}

function joinedStyle(list: readonly Evidence[]): ReadonlyMap<string, Looked> {
  const style = new Map<string, Looked>();
  for (const { style: own } of list)
    for (const [id, looked] of own) {
      const known = style.get(id);
      const { sums = [] } = looked;
      style.set(id, {
        words: looked.words + (known?.words ?? 0),
        seen: looked.seen + (known?.seen ?? 0),
        told: 0,
        sums: looked.sums && sums.map((value, place) => value + (known?.sums?.[place] ?? 0)),
      });
    }
  return style;
}
