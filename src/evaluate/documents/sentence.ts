export interface Sentence {
  index: number;
  block: number;
  /** Offsets in the prose. */
  start: number;
  end: number;
  /** Its first token among those of the document: its own words stand behind those of the stem that it completes. */
  first: number;
  /** How many tokens belong to the stem. */
  lead: number;
  /** How many tokens it has, those of the stem included. */
  length: number;
}
