import type { Commitment, EvidenceItem, Known } from './answers.ts';
import type { Costliest, FiredRule, NotLookedAt, ReportBand } from './verdict.ts';
import type { Effort, Level } from './rubric.ts';

/** What a report says of answers. */
export interface AnswersPart {
  score: number | null;
  low: number | null;
  high: number | null;
  /** The score as it were without any cap. */
  uncapped: number | null;
  band: ReportBand | null;
  /** Every rule that fires, lowest cap first. */
  cappedBy: FiredRule[];
  costliest: Costliest | null;
  /** Share of the applicable weight that has been answered. */
  coverage: number | null;
  /** Share of the weight that does not apply. */
  notApplicable: number;
  principles: PrincipleResult[];
  facts: { id: string; ask: string; answer: boolean | null }[];
  respondents: Respondent[];
  questions: QuestionResult[];
  /** Widest first. */
  unanswered: { question: string; rangeClosed: number }[];
  /** Rules that may still cap the total, because their question is open. */
  mayCap: string[];
  notLookedAt: NotLookedAt[];
  /** Steps that lift a firing cap first, then by gain before caps for each day. */
  advice: ReportAdvice[];
  plan: ReportPlan;
  commitment?: Commitment | undefined;
  previous?: PreviousRound | undefined;
}

/** Who answered, and in which file. */
export interface Respondent {
  name: string | null;
  role: string | null;
  /** Relative to the root, with forward slashes. */
  path: string;
}

/** The round before, scored with the same rubric. */
export interface PreviousRound {
  /** Relative to the root, with forward slashes. */
  path: string;
  /** yyyy-mm, when the file's name tells. */
  date: string | null;
  score: number | null;
  /** Questions answered with a level in both rounds, and not with the same. */
  moved: { question: string; from: Level; to: Level }[];
  commitment?: Commitment | undefined;
}

export interface PrincipleResult {
  id: string;
  title: string;
  weight: number;
  score: number | null;
  low: number | null;
  high: number | null;
  coverage: number | null;
}

export interface QuestionResult {
  id: string;
  principle: string;
  weight: number;
  ask: string;
  state: 'answered' | 'unknown' | 'unanswered' | 'not-applicable';
  level: Level | null;
  levelText?: string | undefined;
  value: number | null;
  low: number | null;
  high: number | null;
  /** What was said, or `estimate`; `counted` without fresh evidence stands here as `estimate`. */
  known: Known | null;
  /** Why the question doesn't apply: a reason that was given, or a fact. */
  notApplicable?: string | undefined;
  evidence: EvidenceItem[];
  note?: string | undefined;
}

/** One step of advice: it brings the question from a level to a higher one. */
export interface ReportStep {
  question: string;
  do: string;
  effort: Effort;
  days: number;
  who?: string | undefined;
  from: Level;
  to: Level;
}

export interface ReportAdvice extends ReportStep {
  /** Points that the total would rise by, and would without any cap. */
  gain: number;
  gainUncapped: number;
}

/** The fewest days of advice that reach the next band. */
export interface ReportPlan {
  /** `too-large`: to find out would take more work than is done. */
  status: 'found' | 'top-band' | 'no-score' | 'out-of-reach' | 'too-large';
  band?: { id: string; title: string; from: number } | undefined;
  days?: number | undefined;
  projected?: number | undefined;
  steps: ReportStep[];
}
