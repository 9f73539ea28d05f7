import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runChild } from './run-child.ts';

let project = '';

function write(name: string, text: string): void {
  mkdirSync(dirname(join(project, name)), { recursive: true });
  writeFileSync(join(project, name), text);
}

const score = (flags: string[] = [], folder = project) =>
  runChild(['score', join(project, 'answers.yaml'), ...flags], {}, folder);

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'candor-'));
  mkdirSync(join(project, '.git'));
  write(
    'answers.yaml',
    'candor: 1\nanswers: {reply-time: 3, leaving: 3, known-false-claims: 3, public-criticism: 3}\n',
  );
});

describe('a config', () => {
  test.each([
    ['candor.config.yaml', 'gate: {min_score: 99}\n'],
    ['.candorrc', 'gate: {min_score: 99}\n'],
    ['.candorrc.json', '{"gate": {"min_score": 99}}'],
    ['package.json', '{"name": "x", "candor": {"gate": {"min_score": 99}}}'],
  ])('is read from %s, from any folder of the project, and a flag wins over it', async (name, text) => {
    write(name, text);
    mkdirSync(join(project, 'deep/er'), { recursive: true });
    expect((await score([], join(project, 'deep/er'))).stderr).toMatch(/^Gate not passed: score \d+, needs 99/);
    expect(await score(['--min-score', '10', '--allow-provisional'])).toMatchObject({ code: 0 });
  });

  test('names rubric, formats and files relative to itself', async () => {
    write('rubrics/own.yaml', 'candor: 1\nid: own\nversion: 1.0.0\nextends: [cluetrain]\ntitle: Our own\n');
    write('candor.config.yaml', 'rubric: rubrics/own.yaml\nformats: [terminal]\noutputs: {json: out/report.json}\n');
    const run = await score();
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('Our own (own 1.0.0');
    expect(JSON.parse(readFileSync(join(project, 'out/report.json'), 'utf8'))).toMatchObject({ rubric: { id: 'own' } });
  });

  test.each([
    [
      'a misspelt key',
      'gaet: {min_score: 3}\n',
      /candor\.config\.yaml:1:1: "gaet" is not a key that belongs here\. Did you mean "gate"\?/,
    ],
    ['a bad value', 'gate: {min_score: high}\n', /candor\.config\.yaml:1:19: "min_score" must be a number/],
    [
      'an output outside',
      'outputs: {json: ../report.json}\n',
      /candor\.config\.yaml:1:17: A config may write below its project folder alone/,
    ],
    [
      'an output through a link',
      'outputs: {json: link/report.json}\n',
      /A config may write below its project folder alone/,
    ],
    ['an output over itself', 'outputs: {json: candor.config.yaml}\n', /may not write over YAML files/],
    [
      'an output into git',
      'outputs: {json: .git/config}\n',
      /may not write over YAML files, package files or anything of git/,
    ],
    ['an unknown format', 'formats: [jsno]\n', /no format "jsno"/],
  ])('with %s is refused, and nothing is written', async (_, text, message) => {
    symlinkSync(tmpdir(), join(project, 'link'));
    write('candor.config.yaml', text);
    const run = await score();
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(message);
  });

  test('twice in one folder is refused', async () => {
    write('candor.config.yaml', 'depth: quick\n');
    write('.candorrc', 'depth: standard\n');
    expect((await score()).stderr).toMatch(
      /There are several configs here, \.candorrc and candor\.config\.yaml; keep one\./,
    );
  });

  test('in a folder above the root is not seen, and no code of a config runs', async () => {
    write('candor.config.yaml', 'gate: {min_score: 99}\n');
    write('inner/.git/HEAD', '');
    write('inner/candor.config.js', 'throw new Error("this ran");\n');
    write('inner/answers.yaml', 'candor: 1\nanswers: {reply-time: 3}\n');
    const ran = await runChild(['score', 'answers.yaml'], {}, join(project, 'inner'));
    expect(ran.code).toBe(0);
    expect(ran.stderr).toMatch(/^candor\.config\.js: This file is not used: a config is called [^\n]*\n$/);
  });
});
