import { expect, test } from 'vitest';
import { levelPoints, staleness } from '../../../src/evaluate/answers/level-range.ts';
import { now, question } from './made.ts';

const asked = question('q', { evidence: { ask: 'A link', fresh_for: '180 days' } });

/** 2026-01-01 less some days, as evidence is dated. */
function daysAgo(days: number): string {
  return new Date(now.getTime() - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

test.each([
  [-2, 'dated in the future'],
  [-1, undefined],
  [0, undefined],
  [179, undefined],
  [180, undefined],
  // The day of grace.
  [181, undefined],
  [182, 'too old'],
])('evidence of %d days ago that is fresh for 180: %s', (days, because) => {
  expect(staleness([{ date: daysAgo(days) }], asked, now)).toBe(because);
});

test.each([
  ['none', [], 'without evidence'],
  ['a link without a date', [{ link: 'https://x.example' }], 'undated'],
  ['old, and undated', [{ date: daysAgo(400) }, { note: 'A letter' }], 'too old'],
  ['old, and of tomorrow but one', [{ date: daysAgo(-2) }, { date: daysAgo(400) }], 'too old'],
  ['of tomorrow but one, and undated', [{ note: 'A letter' }, { date: daysAgo(-2) }], 'dated in the future'],
  ['old, and fresh', [{ date: daysAgo(400) }, { date: daysAgo(1) }], undefined],
])('evidence that is %s: %s', (_, evidence, because) => {
  expect(staleness(evidence, asked, now)).toBe(because);
});

test.each([
  [10_000, undefined],
  [-2, 'dated in the future'],
])('evidence of %d days ago that stays fresh for ever: %s', (days, because) => {
  expect(staleness([{ date: daysAgo(days) }], question('q'), now)).toBe(because);
});

test.each([
  [-0.5, 0],
  [0, 0],
  [0.5, 12.5],
  [1, 25],
  [3, 75],
  [4, 100],
  [4.5, 100],
])('level %d gives %d points', (level, points) => expect(levelPoints(level)).toBe(points));
