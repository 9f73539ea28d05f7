/**
 * Many phrases as one tree, in numbers alone, so that a build can keep it as JSON. Words that no phrase tells apart are
 * one class; a set holds the classes of one place in a phrase. Phrases that begin alike share their beginning.
 */
export interface PhraseTables {
  /** Every word that a phrase names. */
  words: string[];
  /** The class of each of them, from 2 on. */
  classes: number[];
  /** The classes of each set. */
  sets: number[][];
  /** The states of groups and lists: `[1 when it may end here, set, next state, set, next state, ...]`; -1 ends it. */
  groups: number[][];
  nodes: NodeRow[];
  /** Where the phrases of a name begin. */
  roots: Record<string, number>;
}

/** What can follow after a beginning that some phrases share. */
export interface NodeRow {
  /** `set, node` in turn: one word of the set leads on to the node. */
  words?: number[];
  /** `first state of a group, node` in turn. */
  groups?: number[];
  /** Nodes that are reached without a word. */
  skips?: number[];
  /** The node that stands behind a gap. */
  gap?: number;
  /** The phrases that end here. */
  ends?: number[];
}

/** Words of no phrase, and numbers that no phrase names. */
export const otherClass = 0;
export const numberClass = 1;
