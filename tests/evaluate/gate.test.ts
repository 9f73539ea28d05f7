import { describe, expect, test } from 'vitest';
import type { Severity } from '../../src/domain/check.ts';
import type { ReportBand } from '../../src/domain/verdict.ts';
import { gateOn, judgeGate, tallyOf, type FailOn, type Gated, type GateOptions } from '../../src/evaluate/gate.ts';

type Shown = NonNullable<Gated['answers']>;

const band = (provisional: boolean): ReportBand => ({
  id: 'b',
  title: 'B',
  meaning: 'So.',
  provisional,
  steadiness: null,
});
const honesty = (score: number | null) => [
  { id: 'honesty', title: 'Honesty', weight: 1, score, low: null, high: null, coverage: null },
];
const shown: Shown = { score: 60, band: band(false), coverage: 0.8, principles: honesty(40) };

const passes = (change: Partial<Shown>, options: GateOptions) =>
  judgeGate({ answers: { ...shown, ...change } }, options).passed;

describe('a gate', () => {
  test.each([
    [59.9, false],
    [60, true],
    [60.1, true],
    [null, false],
  ])('of a score of 60 lets %s pass: %s', (score, passed) => {
    expect(passes({ score }, { minScore: 60 })).toBe(passed);
  });

  test.each([
    [39.9, false],
    [40, true],
    [40.1, true],
    [null, false],
  ])('of 40 for a principle lets %s pass: %s', (score, passed) => {
    expect(passes({ principles: honesty(score) }, { minPrinciples: new Map([['honesty', 40]]) })).toBe(passed);
  });

  test('fails of a principle that is not there', () => {
    expect(passes({ principles: [] }, { minPrinciples: new Map([['honesty', 0]]) })).toBe(false);
  });

  test.each([
    [0.799, false],
    [0.8, true],
    [0.801, true],
    [null, false],
  ])('of a coverage of .8 lets %s pass: %s', (coverage, passed) => {
    expect(passes({ coverage }, { minCoverage: 0.8 })).toBe(passed);
  });

  test.each<[number, boolean, boolean | undefined, boolean, 'provisional' | undefined]>([
    [60, true, undefined, false, 'provisional'],
    [60, true, false, false, 'provisional'],
    [60, true, true, true, undefined],
    [60, false, undefined, true, undefined],
    [59.9, true, undefined, false, undefined],
  ])('of 60 for a score of %d, provisional %s, allowed %s: %s', (score, provisional, allowProvisional, passed, why) => {
    const { assertions } = judgeGate(
      { answers: { ...shown, score, band: band(provisional) } },
      { minScore: 60, allowProvisional },
    );
    expect(assertions).toEqual([
      {
        name: 'score',
        operator: '>=',
        expected: 60,
        actual: score,
        passed,
        ...(why === undefined ? {} : { reason: why }),
      },
    ]);
  });

  test('of several passes when all of them do', () => {
    expect(passes({}, { minScore: 60, minCoverage: 0.8 })).toBe(true);
    expect(passes({}, { minScore: 60, minCoverage: 0.9 })).toBe(false);
    expect(passes({}, {})).toBe(true);
  });
});

test.each<[FailOn | undefined, Severity[], number | undefined]>([
  ['error', ['error', 'warning', 'note'], 1],
  ['error', ['warning', 'note'], 0],
  ['warning', ['error', 'warning', 'note'], 2],
  ['warning', ['note', 'note'], 0],
  ['note', ['error', 'warning', 'note'], 3],
  ['note', [], 0],
  ['never', ['error'], undefined],
  [undefined, ['error'], undefined],
])('--fail-on %s counts of %j: %s', (from, severities, failing) => {
  const findings = severities.map((severity) => ({ severity }));
  const { passed, assertions } = judgeGate({ documents: { findings, list: [] } }, { failOn: from });
  expect(passed).toBe((failing ?? 0) === 0);
  expect(assertions).toEqual(
    failing === undefined
      ? []
      : [{ name: `findings:${from}`, operator: '<=', expected: 0, actual: failing, passed: failing === 0 }],
  );
  // The same of a count, as it is made document by document.
  if (from !== undefined) expect(gateOn(failing ?? 0, tallyOf([]), { failOn: from })).toEqual({ passed, assertions });
});
