import type { DocumentKind } from './document.ts';
import type { Says } from './says.ts';
import type { Source } from './source.ts';

export const severities = ['error', 'warning', 'note'] as const;
export type Severity = (typeof severities)[number];
/** What checks report with in place of what they would: each by its id, or all with what they aim at. */
export type Severities = ReadonlyMap<string, Severity | 'off'> | 'aims';

interface CheckHead {
  /** Kebab-case, stable for ever, never reused. */
  id: string;
  principle: string;
  /** The aim; a shipped check reports it once its precision has been measured. */
  severity: Severity;
  /** Integer 1-1000. */
  weight: number;
  /** The kinds of documents that it reads; without it, all. */
  for?: DocumentKind[] | undefined;
  /** What was seen, in one sentence. */
  message: string;
  why: string;
  /** What to do about it. */
  advice: string;
  /** A wording to begin with. */
  better?: string | undefined;
  examples: { fail: string[]; pass: string[] };
  sources: Source[];
  /** Why phrases are left out, by the phrase, where that is not plain. */
  because?: Record<string, string> | undefined;
  /** How often a shipped check is right; left out when it was measured with other phrases than those of today. */
  measured?: Precision | undefined;
  /** The same for what it is sure of alone. */
  measured_sure?: Precision | undefined;
}

/** A sentence that takes a right away, told apart from its fair variant. */
export interface ClauseCheck extends CheckHead {
  kind: 'clause';
  any: string[];
  /** What is heard in whatever words. */
  says: Says[];
  /** Phrases of the same sentence that make it another matter. */
  unless: string[];
  /** Phrases that make the clause fair in its own sentence, and a note in one beside it. */
  fair_if: string[];
}

/** How many hits are too many: per 1,000 words, up to `free` cost nothing and `free + allow` cost all. */
interface Rate {
  free: number;
  allow: number;
}

/** Words to avoid, each with what to say instead. */
export interface PhrasesCheck extends CheckHead, Rate {
  kind: 'phrases';
  swaps: { not: string; say: string }[];
}

/** Something that a document of this kind must tell. */
export interface TopicCheck extends CheckHead {
  kind: 'topic';
  any: string[];
  unless: string[];
  /** Helps when it is told and costs nothing when it is not. */
  credit: boolean;
}

/** School grade: `good` and better has all points, `bad` and worse has none. */
export interface ReadabilityCheck extends CheckHead {
  kind: 'readability';
  good: number;
  bad: number;
}

/** Sentences of more than `words` words. */
export interface SentencesCheck extends CheckHead, Rate {
  kind: 'sentences';
  words: number;
}

/** Who speaks, and how: passive sentences, people spoken of instead of to, or shouting. */
export interface VoiceCheck extends CheckHead, Rate {
  kind: 'voice';
  of: 'passive' | 'third-person' | 'capitals';
  /** For `third-person`: the names that people are given. */
  any: string[];
  unless: string[];
}

/** Claims that are absolute, or numbers without a source. */
export interface ClaimsCheck extends CheckHead, Rate {
  kind: 'claims';
  any: string[];
  unless: string[];
  /** Phrases that name a source, in this sentence or in one beside it. */
  source_if: string[];
}

/** Concrete promises, collected into a register. */
export interface PromisesCheck extends CheckHead {
  kind: 'promises';
  any: string[];
  unless: string[];
}

/** A text that has not been looked at for longer than `stale_after`, such as "2 years". */
export interface FreshnessCheck extends CheckHead {
  kind: 'freshness';
  stale_after: string;
}

export type Check =
  | ClauseCheck
  | PhrasesCheck
  | TopicCheck
  | ReadabilityCheck
  | SentencesCheck
  | VoiceCheck
  | ClaimsCheck
  | PromisesCheck
  | FreshnessCheck;
export const checkKinds = [
  'clause',
  'phrases',
  'topic',
  'readability',
  'sentences',
  'voice',
  'claims',
  'promises',
  'freshness',
] as const satisfies Check['kind'][];
export type CheckKind = Check['kind'];

/** Phrases with a name, for checks to share: `<we>`. */
export interface PhraseList {
  id: string;
  phrases: string[];
  /** The check that has it for itself. */
  check?: string | undefined;
}

/** How often the findings of a check are right, as measured on documents that were not used to write it. */
export interface Precision {
  /** 0-1, right findings among all of them. */
  precision: number;
  /** 0-1, findings among all that there is to find; `null` where nobody marked all. */
  recall: number | null;
  /** How many findings were judged. */
  n: number;
  /** Which texts, and who judged. */
  data: string;
  /** yyyy-mm-dd. */
  date: string;
  /** Of what the check saw when it was measured. */
  hash: string;
}
