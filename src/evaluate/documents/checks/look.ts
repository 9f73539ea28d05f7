import type { Check } from '../../../domain/check.ts';
import type { Language } from '../../../language/language.ts';
import type { Measure } from '../../../domain/message.ts';
import type { Reading } from '../reading.ts';

/** Something that a check saw in one sentence; `from` and `to` are tokens of it. Without a sentence: in the whole text. */
export interface Seen {
  sentence?: number | undefined;
  from?: number | undefined;
  to?: number | undefined;
  /** Sentences that belong to it: items that a stem leads into, and what goes on right after it. */
  items?: number[] | undefined;
  /** Words beside it, or the customer's own wrong, make it a note; it costs no points. */
  isSoftened?: boolean | undefined;
  /** By what its check is sure of. */
  isSure?: boolean | undefined;
  /** What to write instead, where the check knows it for this very place. */
  better?: string | undefined;
  /** What was seen, where the check can say it more exactly than its own message. */
  message?: Measure | undefined;
}

/** What a check makes of one document. */
export interface Look {
  seen: Seen[];
  /** Sentences that spoke for the text: a topic that is told, a promise, a date that is fresh. */
  told: Seen[];
  /** For checks that measure: sums that can be added over documents. */
  sums?: number[] | undefined;
}

/** What is kept of a look once its document has been read: how much was seen and told. Another thread can take it. */
export interface Looked extends Pick<Look, 'sums'> {
  /** How many words the document has. */
  words: number;
  seen: number;
  told: number;
}

/** `nothing` is what is kept of all looks of the document that came to nothing: there are many. */
export function lookedOf({ seen, told, sums }: Look, nothing: Looked): Looked {
  if (seen.length === 0 && told.length === 0 && sums === undefined) return nothing;
  return {
    words: nothing.words,
    seen: seen.filter(({ isSoftened }) => isSoftened !== true).length,
    told: told.length,
    sums,
  };
}

/** A kind of check: what it sees in a document, and what points that gives. */
export interface KindOfCheck<Kind extends Check> {
  look(check: Kind, reading: Reading, now: Date): Look;
  /** 0-100 over all documents of one kind, or `null` when there is nothing to go by. */
  points(check: Kind, looked: Looked[], language: Language): number | null;
}

/** `100 * max(0, 1 - excess / allow)`, excess = hits for each 1,000 words above `free`; short texts count as 500 words. */
export function pointsByRate({ free, allow }: { free: number; allow: number }, looked: Looked[]): number | null {
  const words = looked.reduce((sum, one) => sum + one.words, 0);
  if (words === 0) return null;
  const hits = looked.reduce((sum, { seen }) => sum + seen, 0);
  const excess = Math.max(0, (hits * 1000) / Math.max(500, words) - free);
  return 100 * Math.max(0, 1 - excess / allow);
}

/** The sightings of a slot that no sighting of another slot in the same sentence explains away. */
export function seenUnless(reading: Reading, check: Check, slot: string, unless: string): Seen[] {
  const excused = new Set(reading.sightings(check, unless).map(({ sentence }) => sentence));
  return onePerSentence(reading.sightings(check, slot).filter(({ sentence }) => !excused.has(sentence)));
}

/** The first sighting of each sentence. */
export function onePerSentence<Item extends { sentence: number }>(list: readonly Item[]): Item[] {
  const seen = new Set<number>();
  return list.filter(({ sentence }) => !seen.has(sentence) && seen.add(sentence));
}
