/** One answer on its way into a principle. */
export interface AnswerRow {
  question: string;
  ask: string;
  level: number;
  value: number;
  weight: number;
  product: number;
}

/** One principle on its way into the total; nothing is rounded. */
export interface PrincipleRow {
  id: string;
  title: string;
  weight: number;
  answers: AnswerRow[];
  sum: number;
  weights: number;
  score: number;
  /** On the scale on which the balance is a plain mean. */
  scaled: number;
  product: number;
}

/** Every sum from level to total, so that a reader can do it again with a pocket calculator. */
export interface Arithmetic {
  principles: PrincipleRow[];
  sum: number;
  weights: number;
  mean: number;
  uncapped: number;
  /** The lowest cap that fires. */
  cap: number | undefined;
  total: number;
}
