import type { Depth, Level } from './rubric.ts';

export const knownWays = ['counted', 'estimate', 'guess'] as const;
/** "How do you know?" */
export type Known = (typeof knownWays)[number];

export interface EvidenceItem {
  link?: string | undefined;
  note?: string | undefined;
  /** yyyy-mm-dd; without it the evidence can't be fresh. */
  date?: string | undefined;
}

interface AnswerCommon {
  note?: string | undefined;
  /** Short hash of the wording that was answered; see `askedHash` in `language/`. */
  asked?: string | undefined;
}

/** What one respondent said to one question. */
export type Answer =
  | (AnswerCommon & {
      state: 'answered';
      level: Level;
      known?: Known | undefined;
      evidence: EvidenceItem[];
    })
  | (AnswerCommon & { state: 'unknown' })
  | (AnswerCommon & { state: 'not-applicable'; reason: string });

export interface Commitment {
  do: string;
  who?: string | undefined;
  /** yyyy-mm-dd */
  by?: string | undefined;
  became?: 'kept' | 'late' | 'dropped' | undefined;
}

/** One respondent's filled-in file. */
export interface Answers {
  rubric?: { id: string; version?: string | undefined } | undefined;
  depth?: Depth | undefined;
  subject?: string | undefined;
  respondent?: { name?: string | undefined; role?: string | undefined } | undefined;
  facts: Map<string, boolean>;
  /** By question id, in file order. */
  answers: Map<string, Answer>;
  previous?: string | undefined;
  commitment?: Commitment | undefined;
}
