import { readFileSync } from 'node:fs';
import { hash32 } from '../../src/language/hash.ts';
import type { FlatFinding } from './audited.ts';
import { grouped } from './statistics.ts';

/** How one reader took one finding. */
export interface Judged {
  check: string;
  doc: string;
  /** Of the excerpt in the document, in UTF-16 units. */
  offset: number;
  /** Of the excerpt. */
  hash: string;
  reader: string;
  verdict: 'right' | 'arguable' | 'wrong';
}

/** One finding, at a place where readers may have judged it. */
export interface Hit {
  check: string;
  doc: string;
  offset: number;
  hash: string;
  text: string;
}

const sheet = 'tests/eval/judged.jsonl';

export function allJudged(): Judged[] {
  return readFileSync(sheet, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Judged);
}

/** An excerpt may begin so many UTF-16 units from where it was judged and still be of the same sentence. */
const sameSentence = 200;

/** Findings at the places where they were judged, when only the words that are shown of their sentence have changed. */
export function atJudgedPlaces(hits: Hit[], judged: Judged[]): Hit[] {
  const judgedByKey = new Map(judged.map((one) => [keyOf(one), one]));
  const free = new Map(judgedByKey);
  for (const hit of hits) free.delete(keyOf(hit));
  const places = grouped([...free.values()], ({ check, doc }) => `${check} ${doc}`);
  return hits.map((hit) => {
    if (judgedByKey.has(keyOf(hit))) return hit;
    const distance = ({ offset }: Judged) => Math.abs(offset - hit.offset);
    const near = (places.get(`${hit.check} ${hit.doc}`) ?? []).toSorted((a, b) => distance(a) - distance(b))[0];
    if (near === undefined || distance(near) > sameSentence || !free.delete(keyOf(near))) return hit;
    return { ...hit, offset: near.offset, hash: near.hash };
  });
}

const keyOf = ({ check, doc, offset, hash }: Hit | Judged) => `${check} ${doc} ${offset} ${hash}`;
export const docOf = (path: string) => path.replace(/\.(md|txt)$/, '');

export function asHit({ check, location, excerpt = '', words: seen }: FlatFinding, source: string): Hit {
  const lines = source.split('\n').slice(0, (location.line ?? 1) - 1);
  const offset = lines.reduce((sum, line) => sum + line.length + 1, 0) + (location.column ?? 1) - 1;
  const text =
    seen === undefined
      ? excerpt
      : `${excerpt.slice(0, seen.start)}>>${excerpt.slice(seen.start, seen.end)}<<${excerpt.slice(seen.end)}`;
  return { check, doc: docOf(location.path), offset, hash: hash32(excerpt).toString(16), text };
}

/** Whether two readers have not read it, or a third where they differ. */
export function waits(verdicts: Judged['verdict'][]): boolean {
  return verdicts.length < 2 || (verdicts.length < 3 && verdicts[0] !== verdicts[1]);
}

export function verdictsOn(hits: Hit[], judged: Judged[]): Judged['verdict'][][] {
  const verdicts = grouped(judged, keyOf);
  return hits.map((hit) => (verdicts.get(keyOf(hit)) ?? []).map(({ verdict }) => verdict));
}
