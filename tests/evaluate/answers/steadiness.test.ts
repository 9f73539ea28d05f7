import { describe, expect, test } from 'vitest';
import type { Level, Rubric } from '../../../src/domain/rubric.ts';
import { judge, level, question, rubric } from './made.ts';

const two = rubric([question('a'), question('b', { principle: 'listening' })], { balance: 'arithmetic' });

const steadinessOf = (given: Rubric, a: Level, b: Level) => judge(given, { a: level(a), b: level(b) }).band?.steadiness;

/** Both principles at 50, so that no weights move the total. */
const capped = (cap: number): Rubric => ({
  ...two,
  rules: [{ id: 'r', when: { question: 'a', at_most: 2 }, cap, why: 'So.' }],
});

describe('the steadiness of a band', () => {
  test.each([
    ['above', 50.1, 1],
    ['at', 50, 1],
    ['below', 49.9, null],
  ])('with a cap just %s the total of 50, at %d: %s', (_, cap, expected) => {
    expect(steadinessOf(capped(cap), 2, 2)).toBe(expected);
  });

  test('is 1 where every way to weigh gives the same band', () => {
    expect(steadinessOf(two, 4, 4)).toBe(1);
    expect(steadinessOf(two, 4, 2)).toBe(1);
    expect(steadinessOf(two, 0, 1)).toBe(1);
  });

  test('is about a half at the edge of two bands, and more away from it', () => {
    const atEdge = steadinessOf(two, 4, 0) ?? 0;
    expect(atEdge).toBeGreaterThan(0.45);
    expect(atEdge).toBeLessThan(0.55);
    const heavier = { ...two, principles: two.principles.map((one, at) => ({ ...one, weight: at === 0 ? 3 : 2 })) };
    const away = steadinessOf(heavier, 4, 0) ?? 0;
    expect(away).toBeGreaterThan(0.6);
    expect(away).toBeLessThan(0.95);
  });

  test('is 1 where weights differ fourfold and the edge lies beyond them', () => {
    // A factor of 1/2 to 2 on each of two equal weights gives the worse one at most four parts of five.
    const bands = (from: number) => ({ ...two, bands: [{ ...bandOf(0) }, { ...bandOf(from) }] });
    expect(steadinessOf(bands(20), 4, 0)).toBe(1);
    expect(steadinessOf(bands(26), 4, 0)).toBeLessThan(1);
  });

  test('does not hang on the order of principles', () => {
    const turned = { ...two, principles: two.principles.toReversed(), questions: two.questions.toReversed() };
    expect(steadinessOf(turned, 4, 1)).toBe(steadinessOf(two, 4, 1));
  });

  test('is null without a score', () => expect(judge(two, {}).band).toBeNull());
});

function bandOf(from: number) {
  return { id: `from-${from}`, title: 'B', from, meaning: 'So.' };
}
