/** Shares of the public texts of a kind, for a text to be held against. */
export interface Scale {
  /** How many texts. */
  n: number;
  /** 0-100, at every twentieth from the least to the greatest. */
  quantiles: number[];
}

/** What `rubrics/calibration.json` holds: how evidence becomes a share, and a share a score. */
export interface Calibration {
  /** yyyy-mm-dd. */
  date: string;
  /** `logistic(start + credit * ln(G + least) - harm * ln(B + least))`, fitted on so many texts and quoted points. */
  share: { start: number; credit: number; harm: number; least: number; texts: number; points: number };
  /** Points of style, 0-100: of one text in twenty, of the middle one, and of all but one in twenty. */
  style: { poor: number; usual: number; fine: number };
  /** By kind, and `all` for the kinds of which there are too few texts. */
  scales: { all: Scale } & Record<string, Scale>;
}
