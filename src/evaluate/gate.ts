import type { AnswersPart } from '../domain/answers-part.ts';
import type { DocumentResult, Finding } from '../domain/documents-part.ts';
import { isMostlyUnread, unreadShare } from '../domain/unread.ts';
import type { Assertion, Gate } from '../domain/report.ts';

export const failOn = ['error', 'warning', 'note', 'never'] as const;
/** From which severity on a finding fails the gate. */
export type FailOn = (typeof failOn)[number];

/** What a run must reach. Scores 0-100, coverage and what is not read a share 0-1; on documents the last three, on answers the others. */
export interface GateOptions {
  minScore?: number | undefined;
  /** By principle id. */
  minPrinciples?: ReadonlyMap<string, number> | undefined;
  minCoverage?: number | undefined;
  allowProvisional?: boolean | undefined;
  failOn?: FailOn | undefined;
  /** Of each document; one that says too little to have a score doesn't reach it. */
  minDocumentScore?: number | undefined;
  /** The share of a document that may be left unread. */
  maxUnread?: number | undefined;
}

type Read = Pick<DocumentResult, 'words' | 'unread' | 'score'> & { foreign?: string | null | undefined };

/** What a gate looks at: of answers, of documents, or of both. */
export interface Gated {
  answers?: Pick<AnswersPart, 'score' | 'band' | 'coverage' | 'principles'> | undefined;
  documents?: { findings: readonly Pick<Finding, 'severity'>[]; list: readonly Read[] } | undefined;
}

/** Compares what is shown; exactly on the threshold passes, `null` never does. */
export function judgeGate({ answers, documents }: Gated, options: GateOptions): Gate {
  const assertions = [
    ...(answers === undefined ? [] : onAnswers(answers, options)),
    ...(documents === undefined ? [] : onFindings(documents.findings, options.failOn)),
    ...(documents === undefined ? [] : onReading(tallyOf(documents.list), options)),
  ];
  return { passed: assertions.every((assertion) => assertion.passed), assertions };
}

function onAnswers(
  { score, band, coverage, principles }: NonNullable<Gated['answers']>,
  { minScore, minPrinciples, minCoverage, allowProvisional }: GateOptions,
): Assertion[] {
  const assertions: Assertion[] = [];
  if (minScore !== undefined) {
    const assertion = atLeast('score', minScore, score);
    const isShaky = assertion.passed && band?.provisional === true && allowProvisional !== true;
    assertions.push(isShaky ? { ...assertion, passed: false, reason: 'provisional' } : assertion);
  }
  for (const [id, expected] of minPrinciples ?? [])
    assertions.push(atLeast(id, expected, principles.find((principle) => principle.id === id)?.score ?? null));
  if (minCoverage !== undefined) assertions.push(atLeast('coverage', minCoverage, coverage));
  return assertions;
}

function atLeast(name: string, expected: number, actual: number | null): Assertion {
  return { name, operator: '>=', expected, actual, passed: actual !== null && actual >= expected };
}

/** No finding may be as severe as `from`, or more. */
function onFindings(findings: readonly Pick<Finding, 'severity'>[], from: FailOn | undefined): Assertion[] {
  return from === undefined || from === 'never' ? [] : [noFinding(from, failing(findings, from))];
}

function noFinding(from: FailOn, actual: number): Assertion {
  return { name: `findings:${from}`, operator: '<=', expected: 0, actual, passed: actual === 0 };
}

/** How many findings are as severe as `from`, or more. */
export function failing(findings: readonly Pick<Finding, 'severity'>[], from: FailOn): number {
  if (from === 'never') return 0;
  const severities: readonly string[] = failOn.slice(0, failOn.indexOf(from) + 1);
  return findings.filter(({ severity }) => severities.includes(severity)).length;
}

/** How well documents were read. */
export interface ReadTally {
  /** Of how many less than half was. */
  mostlyUnread: number;
  /** The lowest score, `null` where one has none; texts in another language don't count. */
  lowest: number | null;
  /** The largest share 0-1 of one that was not. */
  worst: number;
}

export function tallyOf(list: readonly Read[]): ReadTally {
  return {
    mostlyUnread: list.filter(isMostlyUnread).length,
    lowest: lowestOf(list.filter(({ foreign }) => typeof foreign !== 'string').map(({ score }) => score)),
    worst: list.reduce((worst, document) => Math.max(worst, unreadShare(document)), 0),
  };
}

function lowestOf(scores: readonly (number | null)[]): number | null {
  return scores.reduce((low, score) => (low === null || score === null ? null : Math.min(low, score)), 100);
}

/** Where there is a gate at all, a document that was hardly read does not pass it. */
function onReading({ mostlyUnread, worst, lowest }: ReadTally, options: GateOptions): Assertion[] {
  const { failOn: from, maxUnread, minDocumentScore } = options;
  const assertions: Assertion[] = [];
  if (mostlyUnread > 0 && from !== undefined && from !== 'never')
    assertions.push({ name: 'mostly-unread', operator: '<=', expected: 0, actual: mostlyUnread, passed: false });
  if (minDocumentScore !== undefined) assertions.push(atLeast('document-score', minDocumentScore, lowest));
  if (maxUnread !== undefined)
    assertions.push({
      name: 'unread',
      operator: '<=',
      expected: maxUnread,
      actual: worst,
      passed: worst <= maxUnread,
    });
  return assertions;
}

/** The gate for whoever has counted document by document what fails, and what was read. */
export function gateOn(count: number, tally: ReadTally, options: GateOptions): Gate {
  const { failOn: from } = options;
  const onCount = from === undefined || from === 'never' ? [] : [noFinding(from, count)];
  const assertions = [...onCount, ...onReading(tally, options)];
  return { passed: assertions.every(({ passed }) => passed), assertions };
}
