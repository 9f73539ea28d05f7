import { globSync } from 'tinyglobby';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { questionsAt } from '../src/domain/rubric.ts';
import { loadRubric } from '../src/load/rubric/load-rubric.ts';
import { loadShipped, shippedNames } from '../src/load/rubric/shipped.ts';

const files: Record<string, string> = { cluetrain: 'rubrics/cluetrain.yaml', policy: 'rubrics/policy/policy.yaml' };

describe.each(shippedNames)('the rubric %s', async (name) => {
  const rubric = await loadRubric(files[name] ?? '');

  test('is compiled as it is written', async () => {
    expect(await loadShipped(name)).toEqual(rubric);
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

test.each(globSync('rubrics/**/*.yaml'))('%s is plain text that any terminal can show', (file) => {
  expect(readFileSync(file, 'utf8')).toMatch(/^[\n -~]*$/);
});

test('every file of the rubric policy is named in its head', () => {
  const head = readFileSync('rubrics/policy/policy.yaml', 'utf8');
  for (const file of globSync('rubrics/policy/*/*.yaml'))
    expect(head).toContain(`  - ${file.replace(/^rubrics\/policy\/|\.yaml$/g, '')}\n`);
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
