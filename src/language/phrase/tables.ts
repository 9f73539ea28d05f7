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
  /** Each as its number and its parts; one with gaps in brackets stands there once for each way through. */
  phrases: PhraseInSteps[];
  needs: NeedTables;
}

export type PhraseInSteps = [number, ...PhraseStep[]];

/**
 * What each phrase needs, in its order, in bits: phrase by phrase in elements of 32 bits, and layer by layer for its
 * first need, its second and so on, so that a layer has one element for every 32 phrases.
 */
export interface NeedTables {
  layers: number;
  /** Bits of the phrases that have no need in a further layer, by element. */
  last: number[];
  /** What a word of a set meets by itself: the set, and then elements and their bits in turn. */
  words: number[][];
  /** What two words meet, one right behind the other: the sets of the two, and then elements and their bits in turn. */
  pairs: number[][];
}

/** A part of a phrase: a word of a set, a gap, or a group by its first state and the set of words that it can begin with. */
export type PhraseStep = ['set', number] | ['gap'] | ['group' | 'optional', number, number];

/** Words of no phrase, and numbers that no phrase names. */
export const otherClass = 0;
export const numberClass = 1;
