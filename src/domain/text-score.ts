/** Where a text stands among public ones. */
export interface Standing {
  /** 0-100: so many of a hundred of them are less fair. */
  fairerThan: number;
  /** Of how many texts. */
  n: number;
  /** The kind of these texts; `all` where there are too few of the kind. */
  of: string;
}

/** What one check adds to the harm or the credit of a text. */
export interface Weighed {
  check: string;
  as: 'harm' | 'credit';
  /** How often it was met: harms by how sure they are, to tenths. */
  times: number;
  weight: number;
  /** `weight * 4 * ln(1 + times / 4)`; the weight alone for a topic that must be told. */
  adds: number;
}

/** Every number on the way to a score, so that a reader can do it again with a pocket calculator. */
export interface ScoreSums {
  /** In how many sentences a check meets a harm, a credit or a topic; with too few of them there is no score. */
  telling: number;
  /** In how many of these it is more than a topic that must be told. */
  weighty: number;
  weighed: Weighed[];
  /** How many of the sentences that no check meets the statistical reader expects to be quoted. */
  expected: { harm: number; credit: number };
  harm: number;
  credit: number;
  /** 0-100; `null` where too few sentences are left to judge it by. */
  style: number | null;
  /** What style adds to the score or takes from it. */
  styleMoves: number;
  /** Before any cap. */
  uncapped: number;
  /** The most that the score may be, where something caps it. */
  cap: number | null;
}

/** How fair a text is. All numbers are 0-100, and `null` where it can't be said. */
export interface TextScore {
  score: number | null;
  /** Of 100 points that careful readers would quote from it, how many speak for the customer. */
  share: number | null;
  /** The score may as well be as low, or as high, as this. */
  low: number | null;
  high: number | null;
  standing: Standing | null;
  sums: ScoreSums | null;
}
