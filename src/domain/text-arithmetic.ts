/** The steps between the weights of a text and its score; nothing is rounded. */
export interface TextArithmetic {
  /** The logarithm of good points to bad ones. */
  odds: number;
  /** 0-100. */
  share: number;
  /** Whose scale it is held against, and of how many texts that is made. */
  of: string;
  n: number;
  /** The known shares around it, each with its score. */
  from: readonly [share: number, score: number];
  to: readonly [share: number, score: number];
  /** How far style moves a score in the middle, -5 to 5. */
  push: number;
  /** Before style and caps. */
  score: number;
}
