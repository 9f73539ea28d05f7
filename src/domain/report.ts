import type { Commitment, EvidenceItem, Known } from './answers.ts';
import type { CheckKind, Severity } from './check.ts';
import type { DocumentKind } from './document.ts';
import type { Depth, Effort, Level, Rubric } from './rubric.ts';

/**
 * The one result object. Everything before it fills it, every format only prints it.
 * Scores and points are 0-100 with one decimal, shares are 0-1 with three; `null` means "nothing to go by".
 */
export interface Report {
  candor: 1;
  tool: { name: string; version: string };
  /** ISO 8601, UTC. */
  createdAt: string;
  /** What was looked at: answers, or documents. */
  mode: 'score' | 'audit';
  /** `depth` is `null` where no questions were asked. */
  options: { depth: Depth | null };
  inputs: ReportInput[];
  rubric: { id: string; version: string; hash: string; title: string; resolved: Rubric };
  subject: string | null;
  respondent: { name: string | null; role: string | null };
  facts: { id: string; ask: string; answer: boolean | null }[];
  score: number | null;
  low: number | null;
  high: number | null;
  /** The score as it were without any cap. */
  uncapped: number | null;
  band: ReportBand | null;
  /** Every rule that fires, lowest cap first. */
  cappedBy: FiredRule[];
  costliest: { principle: string; points: number } | null;
  coverage: number | null;
  notApplicable: number;
  principles: PrincipleResult[];
  questions: QuestionResult[];
  /** Lowest score first. */
  documents: DocumentResult[];
  /** By document in the order above, then by place; what is missing stands before what is there. */
  findings: Finding[];
  /** By document, then by place. */
  promises: PromiseMade[];
  /** Widest first. */
  unanswered: { question: string; rangeClosed: number }[];
  /** Rules that may still cap the total, because their question is open. */
  mayCap: string[];
  /** Rules that could not be looked at, because their question was not asked. */
  notLookedAt: { rule: string; reason: 'depth' | 'fact' | 'documents' | 'questions' }[];
  /** Steps that lift a firing cap first, then by gain before caps for each day. */
  advice: ReportAdvice[];
  plan: ReportPlan;
  commitment?: Commitment | undefined;
  previous?: PreviousRound | undefined;
  warnings: string[];
  gate: Gate;
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

export interface ReportInput {
  /** Relative to the root, with forward slashes. */
  path: string;
  kind: 'answers' | 'rubric' | 'document';
  sha256: string;
}

export interface DocumentResult {
  /** Relative to the root, with forward slashes. */
  path: string;
  kind: DocumentKind | null;
  title: string | null;
  words: number;
  /** ISO 639-3 code of the language for which it was not judged. */
  foreign: string | null;
  score: number | null;
  /** With suppressed findings counted. */
  scoreAll: number | null;
  principles: { id: string; score: number | null }[];
  /** Points 0-100 of every check that had something to go by, and in how many places it saw something. */
  checks: { check: string; points: number; seen: number }[];
}

/** Lines and columns are 1-based, columns in UTF-16 units, the end exclusive; what is missing has no line. */
export interface Location {
  path: string;
  line?: number | undefined;
  column?: number | undefined;
  endLine?: number | undefined;
  endColumn?: number | undefined;
}

/** What a check saw: where, what, why it matters, what to write instead. */
export interface Finding {
  check: string;
  kind: CheckKind;
  principle: string;
  severity: Severity;
  /** What the check means to report, once its precision has been measured. */
  aim: Severity;
  message: string;
  why: string;
  advice: string;
  better?: string | undefined;
  /** Of the excerpt. */
  location: Location;
  /** The sentence, or the part of a long one around the words; white space folded. */
  excerpt?: string | undefined;
  /** The words that were seen, as offsets in the excerpt. */
  words?: { start: number; end: number } | undefined;
  /** Items of a list that the sentence leads into, and sentences right after it that say the same. */
  items?: Location[] | undefined;
  /** Of check, sentence and the how manieth of equal sentences: the same wherever the text moves. */
  fingerprint: string;
  status: 'new';
}

/** An entry of the register of promises. */
export interface PromiseMade {
  check: string;
  /** The sentence. */
  what: string;
  /** Such as "within 24 hours"; `null` when the sentence names no time. */
  when: string | null;
  /** Such as "customers"; `null` when the sentence names nobody. */
  whom: string | null;
  location: Location;
}

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
  /** The levels above which the rule lets go. */
  lifts: { question: string; above: Level }[];
  /** The checks that hold it up. */
  checks?: string[] | undefined;
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
  status: 'found' | 'top-band' | 'no-score' | 'out-of-reach';
  band?: { id: string; title: string; from: number } | undefined;
  days?: number | undefined;
  projected?: number | undefined;
  steps: ReportStep[];
}

export interface Assertion {
  name: string;
  operator: '>=' | '<=';
  expected: number;
  actual: number | null;
  passed: boolean;
  /** Why it failed although the number is there. */
  reason?: 'provisional' | undefined;
}

/** The assertions that decide the exit code; passed when all are. */
export interface Gate {
  passed: boolean;
  assertions: Assertion[];
}
