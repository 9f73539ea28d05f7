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
  /** A verb with all its forms and the nouns that say the same. */
  wordFamily(verb: string): string[];
}

/** The language in which `~verb` stands for nouns too, as it does in `says`. */
export function inFamilies(language: LanguageOfWords): LanguageOfWords {
  return { ...language, verbForms: (verb) => language.wordFamily(verb) };
}

/** What stands before a word: a mark that parts clauses, a comma, brackets, or nothing of that. */
export type Break = '' | ',' | ';' | '(' | ')';

/** A sentence taken apart once, by its words and marks. Places are numbers of words. */
export interface SentenceInClauses {
  isSameClause(one: number, other: number): boolean;
  /** Whether a word stands in a clause that says under which condition. */
  isCondition(word: number): boolean;
  /** Whether the clause of a word speaks of what was named before, as "it" or "which" does. */
  pointsBack(word: number): boolean;
  /** Whether an act is turned round: "never", "no data is", "instead of". */
  isTurned(from: number, to: number): boolean;
  /** Whether words from one to another hold a turning word. */
  holdsTurn(from: number, to: number): boolean;
  /** Whether an act is said to be impossible in other words than by turning it round. */
  isImpossible(word: number): boolean;
  /** Who acts: `undefined` for a name, a passive without an agent, or nobody. */
  doerOf(from: number, to: number): 'us' | 'you' | 'other' | undefined;
  /** Whether it happens only as the customer wants it, or since a law or a court asks for it. */
  isWanted(word: number): boolean;
  /** Whether it happens only after the customer did wrong. */
  isForCause(word: number): boolean;
  /** The first clause that says under which condition, from word to before word. */
  conditionIn(): { from: number; to: number } | undefined;
  /** Whether the sentence only speaks of the matter: "read here how". */
  isMention(word: number): boolean;
}

/** What judging texts takes from the language that they are written in. */
export interface Language extends LanguageOfWords {
  sentencesIn(text: string, start?: number, end?: number): Stretch[];
  /** The words of a passive: `from` to before `to`. */
  isPassive(words: readonly string[]): { from: number; to: number } | undefined;
  /** Whether a sentence binds the company. */
  isPromise(words: readonly string[]): boolean;
  /** By when, to whom, and by whom a sentence promises something. */
  promisedIn(words: readonly string[]): Record<'who' | 'when' | 'whom', { from: number; to: number } | undefined>;
  /** A sum of money, a share or a number of times in a sentence, as it is written. */
  amountIn(sentence: string): string | undefined;
  /** At least 1. */
  syllablesIn(word: string): number;
  /** The school years that it takes to read something with ease, roughly -3 to 20. */
  gradeOf(counts: ReadingCounts): number;
  /** Whether a heading only names what comes, such as "Changes without notice" or a question. */
  namesWhatComes(heading: string): boolean;
  /** Whether a sentence, by its first words, says that what was said before holds for more: "the same goes for". */
  extendsWhatWasSaid(words: readonly string[]): boolean;
  clausesOf(words: readonly string[], breaks: readonly Break[]): SentenceInClauses;
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
