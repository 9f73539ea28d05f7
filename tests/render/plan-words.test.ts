import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AnswersPart } from '../../src/domain/answers-part.ts';
import { loadShipped } from '../../src/load/rubric/shipped.ts';
import { runHere } from '../cli/run-here.ts';

const { questions } = await loadShipped('cluetrain');
const quick = questions.filter(({ depth }) => depth === 'quick').map(({ id }) => id);

function write(name: string, text: string, folder = mkdtempSync(join(tmpdir(), 'candor-'))): string {
  writeFileSync(join(folder, name), text);
  return folder;
}

const answersAt = (level: number, change: Record<string, number> = {}) =>
  `candor: 1\nfacts: {has-staff: yes, several-customers: yes}\nanswers: ${JSON.stringify({ ...Object.fromEntries(quick.map((id) => [id, level])), ...change })}\n`;

async function told(answers: string): Promise<{ text: string; report: AnswersPart }> {
  const path = join(write('answers.yaml', answers), 'answers.yaml');
  const text = (await runHere(['score', path])).stdout.replace(/\s+/g, ' ');
  const json = JSON.parse((await runHere(['score', path, '--format', 'json'])).stdout) as { answers: AnswersPart };
  return { text, report: json.answers };
}

describe('two deal-breakers at once', () => {
  test('keep an order in the advice, and the plan lifts the lower cap', async () => {
    const { text, report } = await told(answersAt(3, { 'known-false-claims': 0, leaving: 0 }));
    expect(report.cappedBy.map(({ rule, cap }) => [rule, cap])).toEqual([
      ['one-lie', 25],
      ['locked-in', 40],
    ]);
    expect(report.advice.slice(0, 2).map(({ question }) => question)).toEqual(['known-false-claims', 'leaving']);
    expect(report.advice[0]).toMatchObject({ gain: 15 });
    expect(report.advice[1]).toMatchObject({ gain: 0 });
    expect(report.plan).toMatchObject({
      status: 'found',
      band: { id: 'on-credit' },
      projected: 40,
      steps: [{ question: 'known-false-claims' }],
    });
    expect(text).toContain('The shortest way to On credit (from 30): about 5 days of work, to 40.0.');
  });

  test('are both lifted where both stand below the band, the lower cap first', async () => {
    const { report } = await told(answersAt(3, { leaving: 0, 'public-criticism': 0 }));
    expect(report.plan).toMatchObject({ band: { id: 'in-earnest' } });
    expect(report.plan.steps.map(({ question }) => question)).toEqual(['leaving', 'public-criticism']);
  });
});

test('no score, the top band and a band out of reach each have their words', async () => {
  expect((await told('candor: 1\nanswers: {}\n')).text).toContain(
    'There is no score yet, so there is no next band to plan for.',
  );
  expect((await told(answersAt(4))).text).toContain('This is the top band. What is left is to stay there.');
  const folder = write('answers.yaml', 'candor: 1\nrubric: {id: bare}\nanswers: {q: 1}\n');
  const question =
    '{id: q, principle: p, ask: A, why: W, levels: [a, b, c, d, e], advice: [{to: 2, do: D, effort: S}]}';
  write(
    'bare.yaml',
    `candor: 1\nid: bare\nversion: 1.0.0\ntitle: T\nbands: [{id: low, title: Low, from: 0, meaning: M}, {id: high, title: High, from: 80, meaning: M}]\nprinciples: [{id: p, title: P, belief: B}]\nquestions: [${question}]\n`,
    folder,
  );
  const run = await runHere(['score', join(folder, 'answers.yaml')]);
  expect(run.stdout.replace(/\s+/g, ' ')).toContain(
    'High (from 80) is out of reach of the advice alone: answer more questions, or look at what holds a level down.',
  );
});
