import { describe, expect, test } from 'vitest';
import { judgeBand } from '../../src/evaluate/band.ts';
import { rubric } from './answers/made.ts';

const bands = [0, 30, 50].map((from) => ({ id: `from-${from}`, title: `From ${from}`, from, meaning: 'So.' }));
const judged = rubric([], { bands, minimum_coverage: 0.6, maximum_not_applicable: 0.3 });

const isProvisional = (coverage: number | null, notApplicable: number, mayCap = false) =>
  judgeBand(judged, 40, coverage, notApplicable, mayCap, null)?.provisional;

test.each([
  [null, undefined],
  [0, 'from-0'],
  [29.9, 'from-0'],
  [30, 'from-30'],
  [49.9, 'from-30'],
  [50, 'from-50'],
  [100, 'from-50'],
])('the band of a score of %s is %s', (score, id) => {
  expect(judgeBand(judged, score, 1, 0, false, 0.5)?.id).toBe(id);
});

describe('a band is provisional', () => {
  test.each([
    [null, true],
    [0.599, true],
    [0.6, false],
    [0.601, false],
  ])('with a coverage of %s, where .6 is asked for: %s', (coverage, provisional) => {
    expect(isProvisional(coverage, 0)).toBe(provisional);
  });

  test.each([
    [0.299, false],
    [0.3, false],
    [0.301, true],
  ])('with a share of %d that does not apply, where .3 may: %s', (share, provisional) => {
    expect(isProvisional(1, share)).toBe(provisional);
  });

  test('while a rule may still cap', () => expect(isProvisional(1, 0, true)).toBe(true));
});
