import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Report } from '../../src/domain/report.ts';
import { score } from '../../src/index.ts';

const rubric = [
  'candor: 1\nid: own\nversion: 1.0.0\ntitle: Own',
  'bands: [{id: b, title: B, from: 0, meaning: M}]',
  'principles: [{id: p, title: P, belief: B}]',
  'questions: [{id: q, principle: p, ask: A, why: W, levels: [a, b, c, d, e], not_applicable: never}]',
  'checks: [{id: will, principle: p, kind: clause, severity: error, any: [at will], message: M, why: W, advice: A}]',
  'rules:',
  '  - {id: on-both, when: {all: [{question: q, at_most: 1}, {check: will}]}, cap: 10, why: W}',
  '  - {id: on-answers, when: {question: q, at_most: 1}, cap: 20, why: W}',
  '  - {id: on-texts, when: {check: will}, cap: 30, why: W}',
  '',
].join('\n');
const answers = 'candor: 1\nrubric: {id: own}\nanswers: {q: 1}\n';

let project = '';

function write(name: string, content: string): void {
  const path = join(project, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'candor-'));
  write('package.json', '{}');
  write('own.yaml', rubric);
  write('answers.yaml', answers);
  write('legal/terms.md', 'We end it at will.\n');
  write('legal/privacy.md', 'We ask first.\n');
});

async function run(...argv: string[]) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({ write: (text: string) => void (written[name] += text) });
  const code = await main(argv, { stdout: stream('stdout'), stderr: stream('stderr'), env: {}, cwd: () => project });
  return { code, ...written };
}

const scored = (...argv: string[]) => run('score', join(project, 'answers.yaml'), ...argv);
const json = async (...argv: string[]) => JSON.parse((await scored(...argv, '--format', 'json')).stdout) as Report;

describe('answers and documents in one report', () => {
  test('have a score each, and a rule caps each part that it reads', async () => {
    const { answers: said, documents, inputs } = await json('--documents', 'legal');
    expect(said).toMatchObject({ score: 10, uncapped: 25, notLookedAt: [] });
    expect(said?.cappedBy.map(({ rule }) => rule)).toEqual(['on-both', 'on-answers']);
    expect(documents?.cappedBy.map(({ rule }) => rule)).toEqual(['on-both', 'on-texts']);
    expect(documents?.notLookedAt).toEqual([]);
    expect(documents?.list).toMatchObject([
      { path: 'legal/terms.md', score: 10 },
      { path: 'legal/privacy.md', score: 75 },
    ]);
    expect(inputs.map(({ path, kind }) => [path, kind])).toEqual([
      ['answers.yaml', 'answers'],
      ['legal/privacy.md', 'document'],
      ['legal/terms.md', 'document'],
      ['own.yaml', 'rubric'],
    ]);
  });

  test('each alone lists the rules that need the other', async () => {
    const alone = await json();
    expect(alone.documents).toBeUndefined();
    expect(alone.answers).toMatchObject({
      score: 20,
      notLookedAt: [
        { rule: 'on-both', reason: 'documents' },
        { rule: 'on-texts', reason: 'documents' },
      ],
    });
    const audited = await run('audit', 'legal', '--rubric', join(project, 'own.yaml'), '--format', 'json');
    const texts = JSON.parse(audited.stdout) as Report;
    expect(texts.answers).toBeUndefined();
    expect(texts.documents).toMatchObject({
      cappedBy: [{ rule: 'on-texts', checks: ['will'] }],
      notLookedAt: [
        { rule: 'on-both', reason: 'questions' },
        { rule: 'on-answers', reason: 'questions' },
      ],
    });
  });

  test('a better answer lifts a rule on both, and so does a better text', async () => {
    const raised = (rule: string) => (report: Report) => report.answers?.cappedBy.map((one) => one.rule).includes(rule);
    write('answers.yaml', answers.replace('q: 1', 'q: 2'));
    expect(raised('on-both')(await json('--documents', 'legal'))).toBe(false);
    write('answers.yaml', answers);
    expect(raised('on-both')(await json('--documents', 'legal/privacy.md'))).toBe(false);
    expect(raised('on-both')(await json('--documents', 'legal'))).toBe(true);
  });

  test('take files, folders and patterns, as often as one likes', async () => {
    for (const named of [
      ['--documents', 'legal'],
      ['--documents', 'legal/*.md'],
      ['--documents', 'legal/terms.md', 'legal/privacy.md'],
      ['--documents', 'legal/terms.md', '--documents', 'legal/privacy.md'],
    ])
      expect((await json(...named)).documents?.list).toHaveLength(2);
  });

  test('print the same from a saved report, in every format', async () => {
    const now = ['--now', '2026-01-01T00:00:00Z'];
    const file = join(project, 'report.json');
    await scored('--documents', 'legal', ...now, '--quiet', '--output', `json=${file}`);
    for (const format of ['terminal', 'markdown', 'json']) {
      const { stdout } = await scored('--documents', 'legal', ...now, '--format', format);
      expect((await run('report', file, '--format', format)).stdout).toBe(stdout);
    }
  });

  test('is a warning and no score where a text reads as another language', async () => {
    write(
      'legal/de.md',
      'Wir dürfen diese Bedingungen jederzeit ändern, ohne dir vorher etwas davon zu sagen, und wenn du danach weitermachst, gilt das als Zustimmung.\n',
    );
    expect((await json('--documents', 'legal')).warnings).toContainEqual({
      code: 'other-language',
      values: { path: 'legal/de.md', language: 'deu', expected: 'en' },
    });
    expect((await scored('--documents', 'legal')).stdout).toMatch(/legal\/de\.md was not judged: it reads as German/);
  });
});

describe('the gate of both', () => {
  test.each<[string[], number, RegExp]>([
    [[], 0, /^$/],
    [['--fail-on', 'error'], 1, /^Gate not passed: 1 finding of severity error, none is allowed: not met\.\n$/],
    [['--fail-on', 'never', '--min-score', '10'], 0, /^$/],
    [
      ['--fail-on', 'error', '--min-score', '60', '--min-coverage', '1'],
      1,
      /^Gate not passed: score 10, needs 60: not met; 1 finding of severity error, none is allowed: not met\.\n$/,
    ],
  ])('%j: exit %d', async (flags, code, stderr) => {
    const ran = await scored('--documents', 'legal', ...flags);
    expect(ran.code).toBe(code);
    expect(ran.stderr).toMatch(stderr);
  });

  test('takes what the config says of documents, whose list is for audits', async () => {
    write(
      'candor.config.yaml',
      'documents: [{path: legal/terms.md, kind: refund}]\ngate: {fail_on: warning}\nseverities: {will: note}\n',
    );
    expect((await json()).documents).toBeUndefined();
    const both = await scored('--documents', 'legal', '--format', 'json');
    expect(both.code).toBe(0);
    const { documents, gate } = JSON.parse(both.stdout) as Report;
    expect(gate.assertions).toMatchObject([{ name: 'findings:warning', actual: 0, passed: true }]);
    expect(documents?.findings).toMatchObject([{ check: 'will', severity: 'note' }]);
    expect(documents?.list.find(({ path }) => path === 'legal/terms.md')?.kind).toBe('refund');
  });
});

describe('what can not be judged together', () => {
  test.each<[string, string[], RegExp]>([
    ['documents that are not there', ['--documents', 'none.md'], /^none\.md: There is no such file or folder/],
    ['a document as output', ['--documents', 'legal', '--output', 'json=legal/terms.md'], /would be written over/],
    ['no documents named', ['--documents'], /argument missing/],
    ['a rubric without checks', ['--documents', 'legal', '--rubric', 'bare.yaml'], /"bare" has no checks/],
  ])('%s', async (_, flags, stderr) => {
    write(
      'bare.yaml',
      rubric
        .replace('id: own', 'id: bare')
        .replace(/checks:.*\n/, '')
        .replace(/rules:[^]*/, ''),
    );
    write('answers.yaml', 'candor: 1\nanswers: {q: 1}\n');
    const before = process.cwd();
    process.chdir(project);
    const ran = await scored('--rubric', 'own.yaml', ...flags).finally(() => process.chdir(before));
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(stderr);
  });

  test('a link to a document is not written over', async () => {
    symlinkSync('legal/terms.md', join(project, 'again.md'));
    const ran = await scored('--documents', 'legal', '--output', `json=${join(project, 'again.md')}`);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(readFileSync(join(project, 'legal/terms.md'), 'utf8')).toBe('We end it at will.\n');
  });
});

test('the library judges both, takes a list of one, and refuses more in one sentence', async () => {
  const path = join(project, 'answers.yaml');
  const report = await score([path], { documents: ['legal'], workingFolder: project, failOn: 'error' });
  expect(report.answers.respondents).toEqual([{ name: null, role: null, path: 'answers.yaml' }]);
  expect(report.gate).toMatchObject({ passed: false, assertions: [{ name: 'findings:error', actual: 1 }] });
  await expect(score([path, path])).rejects.toThrow('One answers file is scored at a time; name one of them.');
  await expect(score([])).rejects.toThrow('Name an answers file to score.');
});
