/**
 * Many phrases in numbers alone, so that a build can keep them as JSON. Words that no phrase tells apart are one class;
 * a set holds the classes of one place in a phrase.
 */
export interface PhraseTables {
  /** Every word that a phrase names. */
  words: string[];
  /** The class of each of them, from 2 on; 0 for one that stands in no set. */
  classes: number[];
  /** The classes of each set. */
  sets: number[][];
  /** The states of groups and lists: `[1 when it may end here, set, next state, set, next state, ...]`; -1 ends it. */
  groups: number[][];
  /** By pass; a phrase with gaps in brackets stands there once for each way through. */
  passes: Record<string, PhraseInSteps[]>;
}

/** The number of a phrase, the places of its rarest parts, and its parts. */
export type PhraseInSteps = [number, number[], ...PhraseStep[]];

/** A part of a phrase: a word of a set, a gap, or a group by its first state and the set of words that it can begin with. */
export type PhraseStep = ['set', number] | ['gap'] | ['group' | 'optional', number, number];

/** Words of no phrase, and numbers that no phrase names. */
export const otherClass = 0;
export const numberClass = 1;
