import type { Stretch } from './stretch.ts';

/** What phrases take from a language. */
export interface LanguageOfWords {
  /** Every stretch of letters in a text that stands for one word or more. */
  scanWords(text: string, start: number, end: number, take: (from: number, to: number) => void): void;
  /** The words that a stretch stands for, in small letters: "don't" as "do" and "not". */
  wordsOf(stretch: string): string[];
  wordsIn(text: string): string[];
  /** A verb with all its forms. */
  verbForms(verb: string): string[];
}

/** What judging texts takes from the language that they are written in. */
export interface Language extends LanguageOfWords {
  sentencesIn(text: string, start?: number, end?: number): Stretch[];
  /** The words of a passive: `from` to before `to`. */
  isPassive(words: readonly string[]): { from: number; to: number } | undefined;
  /** By when and to whom a sentence promises something. */
  promisedIn(words: readonly string[]): Record<'when' | 'whom', { from: number; to: number } | undefined>;
  /** At least 1. */
  syllablesIn(word: string): number;
  /** The school years that it takes to read something with ease, roughly -3 to 20. */
  gradeOf(counts: ReadingCounts): number;
  /** Whether a heading only names what comes, such as "Changes without notice" or a question. */
  namesWhatComes(heading: string): boolean;
  /** The first date that a text names, at midnight UTC. */
  dateIn(text: string): Date | undefined;
}

/** What readability is made of. */
export interface ReadingCounts {
  sentences: number;
  words: number;
  syllables: number;
}

/** A label or a cry of one or two words is no sentence to read. */
export const shortestSentence = 3;
