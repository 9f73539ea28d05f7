import type { Level } from './rubric.ts';

/** What the scores of answers and of documents come with. */

export interface ReportBand {
  id: string;
  title: string;
  meaning: string;
  /** Too little was answered, too much was not applicable, or a rule may still cap, to lean on the band. */
  provisional: boolean;
  /** Share 0-1 of the ways to weigh the principles that leave the band as it is; `null` while a cap decides. */
  steadiness: number | null;
}

export interface FiredRule {
  rule: string;
  cap: number;
  why: string;
  /** The levels above which the rule lets go, together with the checks that would have to find nothing. */
  lifts: { question: string; above: Level }[];
  checks: string[];
}

/** A rule that could not be looked at, because what it reads was not asked, does not apply or was not read. */
export interface NotLookedAt {
  rule: string;
  reason: 'depth' | 'fact' | 'documents' | 'questions';
}

export interface Costliest {
  principle: string;
  points: number;
}
