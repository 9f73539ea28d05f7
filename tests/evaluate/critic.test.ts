import { readdirSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadShipped, shippedNames } from '../../src/load/rubric/shipped.ts';
import { criticise } from '../../src/evaluate/critic/index.ts';
import { runHere } from '../cli/run-here.ts';

/** Rubrics with one fault each that can be proved, and beside them what the critic says; the good one is silent. */
const folder = 'tests/evaluate/critic';
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));

test.each(files)('%s', async (file) => {
  const run = await runHere(['rubric', 'check', `${folder}/${file}`]);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  if (file === 'good.yaml') expect(run.stdout).toMatch(/^tests\/evaluate\/critic\/good\.yaml: no problem\./);
  else expect(run.stdout).toMatch(/^tests\/evaluate\/critic\/[a-z-]+\.yaml:\d+:\d+: Warning: /);
  await expect(run.stdout).toMatchFileSnapshot(`critic/${basename(file, '.yaml')}.txt`);
});

test.each(shippedNames)('nothing can be proved against the shipped rubric %s', async (name) => {
  expect(criticise(await loadShipped(name))).toEqual([]);
});

describe('large rubrics', () => {
  const head =
    'candor: 1\nid: large\nversion: 1.0.0\ntitle: T\nbands: [{id: b, title: B, from: 0, meaning: M}]\nprinciples: [{id: p, title: P, belief: B}]\nquestions:\n';
  const question = (id: number, extra = '') =>
    `  - id: question-${id}\n    principle: p\n    ask: Question ${id}?\n    why: So.${extra}\n    levels:\n${['none', 'few', 'some', 'most', 'all'].map((text) => `      - Of the things numbered ${id}, ${text} are done.\n`).join('')}`;
  const write = (text: string) => {
    const path = join(mkdtempSync(join(tmpdir(), 'candor-')), 'large.yaml');
    writeFileSync(path, text);
    return path;
  };

  test('of 10,000 lines are checked to the end', async () => {
    const path = write(head + Array.from({ length: 1000 }, (_, id) => question(id)).join(''));
    const run = await runHere(['rubric', 'check', path]);
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(/1000 questions \(1000 quick\)/);
  });

  test('with 200 errors show all of them, sorted by place', async () => {
    const path = write(head + Array.from({ length: 200 }, (_, id) => question(id, '\n    wieght: 2')).join(''));
    const run = await runHere(['rubric', 'check', path]);
    expect(run.code).toBe(1);
    const lines = [
      ...run.stdout.matchAll(/large\.yaml:(\d+):5: "wieght" is not a key that belongs here\. Did you mean "weight"\?/g),
    ].map(([, line]) => Number(line));
    expect(lines).toHaveLength(200);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });
});
