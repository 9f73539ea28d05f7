import type { Disguise } from './document.ts';
import type { Depth } from './rubric.ts';

/** What a report has to say, as a code with its values: it is worded when it is printed. */
type Coded<Table> = { [Code in keyof Table]: { code: Code; values: Table[Code] } }[keyof Table];

/** Why evidence does not make an answer counted. */
export const stalenesses = ['without evidence', 'undated', 'too old', 'dated in the future'] as const;
export type Staleness = (typeof stalenesses)[number];

export const asideReasons = ['reworded', 'other-rubric', 'role', 'fact', 'depth'] as const;
/** Why an answer that is in the file does not count. */
export type AsideReason = (typeof asideReasons)[number];

/** What a reader of a report should mind. */
export type Warning = Coded<{
  'set-aside': { because: AsideReason; questions: string[]; depth: Depth };
  'other-version': { given: string; current: string; questions: string[] };
  'open-facts': { facts: string[] };
  /** Answers that were said to be counted and stand as estimates. */
  demoted: { answers: { question: string; because: Staleness }[] };
  'earlier-round-unreadable': { path: string };
  /** ISO 639-3 code of what a document reads as, BCP 47 tag of what the rubric is made for. */
  'other-language': { path: string; language: string; expected: string };
  /** A document of which less than half was read. */
  'mostly-unread': { path: string; words: number; unread: number };
  'links-not-followed': { paths: string[] };
  /** Of a report of format 1, which held sentences. */
  said: { sentence: string };
}>;

/** What a check measured at a place, where that says more than its own message. */
export type Measure = Coded<{
  'sentence-length': { words: number };
  /** School years, whole. */
  'reading-grade': { grade: number };
  /** yyyy-mm-dd. */
  'last-looked-at': { date: string };
  /** In how many places. */
  disguised: { disguise: Disguise; count: number };
  /** The words that decided, strongest first. */
  'reads-like': { words: string[] };
  /** Of a report of format 1, which held sentences. */
  said: { sentence: string };
}>;
