/** What `rubrics/reader.json` holds: by word or pair of words, weights as whole numbers. */
export interface ReaderWeights {
  /** What a weight is to be divided by. */
  scale: number;
  /** Log-odds of a sentence without known words: called unfair, quoted as bad, quoted as good. */
  bias: number[];
  words: Record<string, number[]>;
}
