import type { CheckKind, Precision, Severity } from './check.ts';
import type { DocumentKind, Place, Unread } from './document.ts';
import type { Measure } from './message.ts';
import type { Calibration } from './calibration.ts';
import type { TextScore } from './text-score.ts';
import type { Costliest, FiredRule, NotLookedAt, ReportBand } from './verdict.ts';

/** What a report says of documents; the numbers are means over the kinds. */
export interface DocumentsPart extends Omit<TextScore, 'sums'> {
  /** The score as it were without any cap. */
  uncapped: number | null;
  band: ReportBand | null;
  /** Every rule that fires, lowest cap first. */
  cappedBy: FiredRule[];
  costliest: Costliest | null;
  notLookedAt: NotLookedAt[];
  principles: DocumentPrinciple[];
  /** What makes a share and a score of evidence; `null` when the rubric has no calibration, and a score is the mean of principles. */
  calibration: Calibration | null;
  /** What an error leaves of the score, where that is less than it would be. */
  errorCap: number | null;
  /** All documents of a kind, judged as one text. */
  kinds: KindResult[];
  /** Lowest score first. */
  list: DocumentResult[];
  /** By document in the order above, then by place; what is missing stands before what is there. */
  findings: Finding[];
  /** Every check that has findings, in rubric order. */
  checks: CheckResult[];
  /** By document, then by place. */
  promises: PromiseMade[];
}

export interface DocumentPrinciple {
  id: string;
  title: string;
  weight: number;
  score: number | null;
}

export interface KindResult extends TextScore {
  kind: DocumentKind | null;
}

export interface DocumentResult extends TextScore {
  /** Relative to the root, with forward slashes. */
  path: string;
  kind: DocumentKind | null;
  title: string | null;
  words: number;
  /** ISO 639-3 code of the language for which it was not judged. */
  foreign: string | null;
  /** How many words were not read, by the reason; left out when all were. */
  unread?: Unread | undefined;
  /** The score with suppressed findings counted. */
  scoreAll: number | null;
  principles: { id: string; score: number | null }[];
  /** Points 0-100 of every check that had something to go by, and in how many places it saw something. */
  checks: { check: string; points: number; seen: number }[];
}

/** What the findings of a check have in common. */
export interface CheckResult {
  id: string;
  /** `disguise` is the one check that every rubric has. */
  kind: CheckKind | 'disguise' | 'reader';
  principle: string;
  /** What the check means to report, once its precision has been measured. */
  aim: Severity;
  message: string;
  why: string;
  advice: string;
  better?: string | undefined;
  /** How often it was right, where that was measured; `measured_sure` of what it is sure of alone. */
  measured?: Tries | undefined;
  measured_sure?: Tries | undefined;
}

/** Of `n` findings that were judged, the share 0-1 that was right. */
export type Tries = Pick<Precision, 'precision' | 'n'> & {
  /** Measured by wordings that people wrote, and not by findings in real texts. */
  wordings?: true | undefined;
};

/** A document, and where in it; what is missing from a document stands nowhere in it. */
export type Location = { path: string } | PlaceIn;
export type PlaceIn = { path: string } & Place;

/** What a check saw in one place; what it means stands with the check. */
export interface Finding {
  check: string;
  severity: Severity;
  /** Of the excerpt. */
  location: Location;
  /** The sentence, or the part of a long one around the words; white space folded. */
  excerpt?: string | undefined;
  /** The words that were seen, as offsets in the excerpt. */
  words?: { start: number; end: number } | undefined;
  /** Items of a list that the sentence leads into, and sentences right after it that say the same. */
  items?: PlaceIn[] | undefined;
  /** Of check, sentence and the how manieth of equal sentences: the same wherever the text moves. */
  fingerprint: string;
  status: 'new';
  /** Seen by wordings of which the check is sure. */
  sure?: true | undefined;
  /** What the document should tell, and does not. */
  missing?: true | undefined;
  /** What was measured here, where that says more than the message of the check. */
  message?: Measure | undefined;
  /** What to write instead at this very place. */
  better?: string | undefined;
}

/** An entry of the register of promises. */
export interface PromiseMade {
  check: string;
  /** The sentence, whole. */
  what: string;
  /** Such as "we"; `null` for a passive, or a name. */
  who: string | null;
  /** Such as "within 24 hours"; `null` when the sentence names no time. */
  when: string | null;
  /** Such as "customers"; `null` when the sentence names nobody. */
  whom: string | null;
  /** Such as "10 %"; `null` when the sentence names none. */
  amount: string | null;
  /** Such as "if you ask"; `null` when there is none. */
  condition: string | null;
  location: PlaceIn;
}
