import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { withConfig } from '../../src/cli/settings.ts';

let project = '';
/** The process as the flags see it. */
const io = () => {
  const stream = { write: () => true };
  return { stdout: stream, stderr: stream, env: {}, cwd: () => project };
};
const config = (text: string) => writeFileSync(join(project, 'candor.config.yaml'), text);

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'candor-'));
  writeFileSync(join(project, 'package.json'), '{}');
});

describe('formats and their files belong together', () => {
  test.each([
    ['nothing', {}, ['terminal'], ['json']],
    ['--format', { format: ['markdown'] }, ['markdown'], []],
    ['--output', { output: new Map([['markdown', 'out.md']]) }, undefined, ['markdown']],
    ['both', { format: ['json'], output: new Map([['markdown', 'out.md']]) }, ['json'], ['markdown']],
  ])('given %s', async (_, flags, formats, outputs) => {
    config('formats: [terminal]\noutputs: {json: report.json}\n');
    const { format, output } = await withConfig<Parameters<typeof withConfig>[0]>(flags, io());
    expect([format, [...(output ?? new Map<string, string>()).keys()]]).toEqual([formats, outputs]);
  });
});

describe('a flag wins over the config, each by itself', () => {
  test.each([
    ['min_score: 60', { minScore: 60 }],
    ['min_coverage: 0.5', { minCoverage: 0.5 }],
    ['allow_provisional: true', { allowProvisional: true }],
    ['fail_on: warning', { failOn: 'warning' }],
    ['min_principles: {honesty: 40}', { minPrinciples: new Map([['honesty', 40]]) }],
  ])('%s', async (gate, expected) => {
    config(`gate: {${gate}}\n`);
    expect(await withConfig({}, io())).toEqual(expected);
    expect(await withConfig({ minScore: 10, failOn: 'never' }, io())).toEqual({
      ...expected,
      minScore: 10,
      failOn: 'never',
    });
  });

  test('depth and severities', async () => {
    config('depth: full\nseverities: {at-will: "off"}\n');
    expect(await withConfig({}, io())).toEqual({
      usualDepth: 'full',
      severities: new Map([['at-will', 'off']]),
    });
  });
});

test('without a config the flags stay as they are', async () => {
  const flags = { minScore: 3 };
  expect(await withConfig(flags, io())).toBe(flags);
});
