import type { Severity } from '../domain/check.ts';
import type { Assertion, Finding, Gate, Report } from '../domain/report.ts';

/** What a run must reach. Scores 0-100, coverage a share 0-1. */
export interface GateOptions {
  minScore?: number | undefined;
  /** By principle id. */
  minPrinciples?: ReadonlyMap<string, number> | undefined;
  minCoverage?: number | undefined;
  allowProvisional?: boolean | undefined;
}

/** Compares what is shown; exactly on the threshold passes, `null` never does. */
export function judgeGate(
  report: Pick<Report, 'score' | 'band' | 'coverage' | 'principles'>,
  options: GateOptions,
): Gate {
  const assertions: Assertion[] = [];
  if (options.minScore !== undefined) {
    const assertion = atLeast('score', options.minScore, report.score);
    if (assertion.passed && report.band?.provisional === true && options.allowProvisional !== true) {
      assertions.push({ ...assertion, passed: false, reason: 'provisional' });
    } else {
      assertions.push(assertion);
    }
  }
  for (const [id, expected] of options.minPrinciples ?? []) {
    const principle = report.principles.find((candidate) => candidate.id === id);
    assertions.push(atLeast(id, expected, principle?.score ?? null));
  }
  if (options.minCoverage !== undefined) assertions.push(atLeast('coverage', options.minCoverage, report.coverage));
  return { passed: assertions.every((assertion) => assertion.passed), assertions };
}

function atLeast(name: string, expected: number, actual: number | null): Assertion {
  return { name, operator: '>=', expected, actual, passed: actual !== null && actual >= expected };
}

export const failOn = ['error', 'warning', 'note', 'never'] as const;
/** From which severity on a finding fails the gate. */
export type FailOn = (typeof failOn)[number];

/** No finding may be as severe as `from`, or more. */
export function judgeFindings(findings: Finding[], from: FailOn | undefined): Gate {
  if (from === undefined || from === 'never') return { passed: true, assertions: [] };
  const failing: readonly Severity[] = failOn.slice(0, failOn.indexOf(from) + 1) as Severity[];
  const actual = findings.filter(({ severity }) => failing.includes(severity)).length;
  const assertion: Assertion = { name: `findings:${from}`, operator: '<=', expected: 0, actual, passed: actual === 0 };
  return { passed: assertion.passed, assertions: [assertion] };
}
