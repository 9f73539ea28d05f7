import type { Unread } from './document.ts';

/** How much of a document was read: its words, and those that were not. */
interface Read {
  words: number;
  unread?: Unread | undefined;
  /** The language of a document that was not judged for it; its words are read and unread. */
  foreign?: string | null | undefined;
}

function wordsIn(unread: Unread = {}): number {
  return Object.values(unread).reduce((sum, words) => sum + words, 0);
}

/** The share 0-1 of the words of a document that was not read, for whatever reason. */
export function unreadShare({ words, unread }: Read): number {
  const left = wordsIn(unread);
  return left === 0 ? 0 : Math.round((1000 * left) / (left + words)) / 1000;
}

/** Whether less than half was read of a text in the right language; then it is not judged. */
export function isMostlyUnread({ words, unread, foreign }: Read): boolean {
  return (foreign ?? null) === null && wordsIn(unread) > words;
}

/** The reasons, most words first. */
export function unreadReasonsOf({ unread = {} }: Read): { reason: string; words: number }[] {
  return Object.entries(unread)
    .map(([reason, words]) => ({ reason, words }))
    .toSorted((a, b) => b.words - a.words);
}

/** So few words that are not read are not worth a line of a report. */
const fewestNamed = 5;

export function isWorthNaming(read: Read): boolean {
  return wordsIn(read.unread) >= fewestNamed || isMostlyUnread(read);
}
