import type { AnswersPart } from './answers-part.ts';
import type { Check } from './check.ts';
import { slotNames } from './slots.ts';
import type { DocumentsPart } from './documents-part.ts';
import type { Depth, Rubric } from './rubric.ts';
import type { Warning } from './message.ts';

/**
 * The one result object. Everything before it fills it, every format only prints it.
 * Scores and points are 0-100 with one decimal, shares are 0-1 with three; `null` means "nothing to go by".
 */
export interface Report {
  candor: 2;
  tool: { name: string; version: string };
  /** ISO 8601, UTC. */
  createdAt: string;
  /** `depth` is `null` where no questions were asked. */
  options: { depth: Depth | null };
  inputs: ReportInput[];
  /** `hash` covers all that was judged by; `resolved` is what printing needs of it. */
  rubric: { id: string; version: string; hash: string; title: string; resolved: ReportRubric };
  subject: string | null;
  gate: Gate;
  warnings: Warning[];
  /** What the people who know have said. */
  answers?: AnswersPart | undefined;
  /** What has been put in writing. */
  documents?: DocumentsPart | undefined;
}

/** A report that answers went into, and perhaps documents. */
export type AnswersReport = Report & { answers: AnswersPart };
/** A report that documents went into, and perhaps answers. */
export type DocumentsReport = Report & { documents: DocumentsPart };

/** A rubric without its phrases and examples, which no format prints. */
export interface ReportRubric extends Omit<Rubric, 'lists' | 'checks'> {
  checks: ReportCheck[];
}

const unprinted = [...slotNames, 'examples', 'because'] as const;
type Printed<One> = One extends Check ? Omit<One, (typeof unprinted)[number]> : never;
export type ReportCheck = Printed<Check>;

export function withoutPhrases(check: Check): ReportCheck {
  const skipped: readonly string[] = unprinted;
  return Object.fromEntries(Object.entries(check).filter(([key]) => !skipped.includes(key))) as ReportCheck;
}

export interface ReportInput {
  /** Relative to the root, with forward slashes. */
  path: string;
  kind: 'answers' | 'rubric' | 'document';
  sha256: string;
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
