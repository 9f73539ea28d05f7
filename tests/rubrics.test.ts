import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { questionsAt } from '../src/domain/rubric.ts';
import { loadRubric } from '../src/load/rubric/load-rubric.ts';
import { loadShipped, shippedNames } from '../src/load/rubric/shipped.ts';

describe.each(shippedNames)('the rubric %s', async (name) => {
  const rubric = await loadRubric(`rubrics/${name}.yaml`);

  test('is compiled as it is written', async () => {
    expect(await loadShipped(name)).toEqual(rubric);
  });

  test('is plain text that any terminal can show', () => {
    expect(readFileSync(`rubrics/${name}.yaml`, 'utf8')).toMatch(/^[\n -~]*$/);
  });

  test('asks nothing without levels, reason, evidence, advice and source', () => {
    for (const question of rubric.questions) {
      expect(question, question.id).toMatchObject({ evidence: { fresh_for: expect.any(String) as string } });
      expect(question.advice.length, question.id).toBeGreaterThanOrEqual(2);
      expect(question.advice.at(-1)?.to, question.id).toBe(4);
      expect(question.sources.length, question.id).toBeGreaterThanOrEqual(1);
      expect(new Set(question.levels).size, question.id).toBe(5);
    }
  });
});

test('cluetrain at quick depth: twelve questions, every principle asked, the four at the heart twice', async () => {
  const rubric = await loadShipped('cluetrain');
  const quick = questionsAt(rubric, 'quick');
  expect(quick).toHaveLength(12);
  const heart = new Set(['human-voice', 'listening', 'honesty', 'long-term-view']);
  for (const { id } of rubric.principles) {
    const asked = quick.filter((question) => question.principle === id).length;
    expect(asked, id).toBeGreaterThanOrEqual(heart.has(id) ? 2 : 1);
  }
  expect(rubric.rules.map(({ id }) => id)).toContain('one-lie');
});
