import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync, mkdirSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runChild, unprivileged } from './run-child.ts';
import { runHere } from './run-here.ts';

const lantern = 'examples/lantern-bikes/answers.yaml';
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'candor-'));
  chmodSync(made, 0o755);
  return made;
};
const escape = '\u001B';

describe('colour', () => {
  test.each([
    [{}, [], false],
    [{ FORCE_COLOR: '1' }, [], true],
    [{ FORCE_COLOR: '0' }, [], false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, [], true],
    [{ FORCE_COLOR: '1' }, ['--no-color'], false],
  ])('%j %j', async (env, flags, coloured) => {
    const run = await runChild(['score', lantern, ...flags], env);
    expect(run.stdout.includes(escape)).toBe(coloured);
  });

  test('NO_COLOR switches it off on a terminal', async () => {
    const shown = { isTTY: true, columns: 80 };
    const print = async (env: Record<string, string>) => {
      let text = '';
      const { main } = await import('../../src/cli/main.ts');
      const stdout = { ...shown, write: (part: string) => void (text += part) };
      await main(['score', lantern], { stdout, stderr: stdout, env, cwd: () => process.cwd() });
      return text;
    };
    expect(await print({ TERM: 'xterm' })).toContain(escape);
    expect(await print({ TERM: 'xterm', NO_COLOR: '1' })).not.toContain(escape);
    expect(await print({ TERM: 'xterm', NO_COLOR: '' })).toContain(escape);
    expect(await print({ TERM: 'dumb' })).toMatch(/^[\n -~]*$/);
  });
});

describe('pipes', () => {
  /** A report with a note of several megabytes. */
  function largeReport(): string {
    const report = JSON.parse(readFileSync('examples/lantern-bikes/report.json', 'utf8')) as {
      answers: { questions: { note: string }[] };
    };
    for (const question of report.answers.questions) question.note = 'long '.repeat(90_000);
    const path = join(folder(), 'large.json');
    writeFileSync(path, JSON.stringify(report));
    return path;
  }

  test('a report of 5 MB arrives whole', async () => {
    const path = largeReport();
    const run = await runChild(['report', path, '--format', 'json']);
    expect(run.code).toBe(0);
    expect(run.stdout.length).toBeGreaterThan(5_000_000);
    expect(JSON.parse(run.stdout)).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });

  test('a pipe that is closed in the midst of a large report keeps the exit code of the gate', async () => {
    const at = join(folder(), 'terms.md');
    writeFileSync(at, 'We may change these terms at any time without notice.\n\n'.repeat(4000));
    const argv = ['audit', at, '--fail-on', 'note', '--format', 'json'];
    const child = spawn(process.execPath, ['bin/candor.js', ...argv], { stdio: ['ignore', 'pipe', 'pipe'] });
    let length = 0;
    child.stdout.on('data', (part: Buffer) => {
      length += part.length;
      child.stdout.destroy();
    });
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(length).toBeGreaterThan(0);
    expect(stderr).toMatch(/^Gate not passed: [^\n]*\n$/);
  });

  test('a failing report of many lines arrives whole, with its exit code', async () => {
    const run = await runChild(['score', lantern, '--min-score', '99', '--format', 'json']);
    expect(run.code).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject({ gate: { passed: false } });
  });

  test.each([
    [['report', largeReport(), '--format', 'json'], 0],
    [['score', lantern, '--min-score', '99'], 1],
  ])('a pipe that is closed at once keeps the exit code (%#)', async (argv, code) => {
    const child = spawn(process.execPath, ['bin/candor.js', ...argv], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    expect(await once(child, 'close')).toEqual([code, null]);
    expect(stderr).not.toMatch(/EPIPE|^ {4}at /m);
  });
});

describe('files', () => {
  test('formats go to the files that are named for them, and one to the pipe', async () => {
    const out = folder();
    const argv = [
      'score',
      lantern,
      '--now',
      '2026-01-01T00:00:00Z',
      '--output',
      `markdown=${out}/deep/report.md`,
      '--output',
      `json=${out}/report.json`,
    ];
    const run = await runChild(argv);
    expect(run.stdout).toBe(readFileSync('examples/lantern-bikes/report.txt', 'utf8'));
    expect(readFileSync(join(out, 'deep/report.md'), 'utf8')).toBe(
      readFileSync('examples/lantern-bikes/report.md', 'utf8'),
    );
    expect(readFileSync(join(out, 'report.json'), 'utf8')).toBe(
      readFileSync('examples/lantern-bikes/report.json', 'utf8'),
    );
  });

  test('a file that can not be written is an error of one line', async () => {
    const out = folder();
    writeFileSync(join(out, 'file'), '');
    const run = await runChild(['score', lantern, '--output', `json=${out}/file/report.json`]);
    expect(run).toMatchObject({ code: 2 });
    expect(run.stderr).toMatch(/^\S+report\.json: A part of this path is a file, not a folder\.\n$/);
  });

  const bad: [string, Buffer | string, RegExp][] = [
    ['empty', '', /:1:1: This file is empty\./],
    ['UTF-16', Buffer.from('\uFEFFcandor: 1\n', 'utf16le'), /not UTF-8/],
    ['Latin-1', Buffer.from([0x63, 0x61, 0x66, 0xe9]), /not UTF-8/],
    ['binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /binary file/],
    ['50 MB', Buffer.alloc(50 * 1024 * 1024, 'a'), /50\.0 MB.*2 MB at most/],
    ['nested 100,000 deep', `a: ${'['.repeat(100_000)}`, /not valid YAML|nested too deeply/],
    ['two documents', 'candor: 1\n---\ncandor: 1\n', /one document/],
    [
      'escape sequences',
      'candor: 1\nanswers: {"\\e]0;title\\a\\u202e": 3}\n',
      /no question "\\u\{1b\}\]0;title\\u\{7\}\\u\{202e\}"/,
    ],
  ];

  test.each(bad)('answers that are %s', async (_, content, message) => {
    const here = folder();
    const path = join(here, 'answers.yaml');
    writeFileSync(path, content);
    const run = await runChild(['score', path]);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(message);
    expect(run.stderr).not.toMatch(/^ {4}at /m);
    expect(run.stderr).not.toContain(escape);
    expect(readdirSync(here)).toEqual(['answers.yaml']);
  });

  test.each([
    ['a pipe', (at: string) => spawnSync('mkfifo', [at])],
    ['a device', (at: string) => symlinkSync('/dev/zero', at)],
  ])('%s is not read', async (_, make) => {
    const at = join(folder(), 'answers.yaml');
    make(at);
    expect(await runChild(['score', at])).toMatchObject({ code: 2, stdout: '' });
  });

  test('a report made to exhaust the memory is refused', async () => {
    const at = join(folder(), 'report.json');
    const report = JSON.parse(readFileSync('examples/lantern-bikes/report.json', 'utf8')) as Record<string, unknown>;
    writeFileSync(at, JSON.stringify({ ...report, warnings: Array(5_000_000).fill(1) }));
    expect((await runChild(['report', at])).stderr).toMatch(/holds more than 5000000 values/);
    writeFileSync(at, `${'{"a":['.repeat(20_000)}${']}'.repeat(20_000)}`);
    expect((await runChild(['report', at])).code).toBe(2);
  });

  test('a disk that is full is told in one line', async () => {
    const child = spawn('/bin/sh', ['-c', `"${process.execPath}" bin/candor.js score ${lantern} > /dev/full`]);
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    expect(await once(child, 'close')).toEqual([2, null]);
    expect(stderr).toBe("The output can't be written (ENOSPC).\n");
  });

  test('nothing that goes in is written over', async () => {
    const at = join(folder(), 'answers.yaml');
    writeFileSync(at, 'candor: 1\nanswers: {reply-time: 3}\n');
    const run = await runHere(['score', at, '--output', `json=${at}`]);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(readFileSync(at, 'utf8')).toBe('candor: 1\nanswers: {reply-time: 3}\n');
    const same = join(folder(), 'report');
    expect(await runHere(['score', at, '--output', `json=${same}`, '--output', `markdown=${same}`])).toMatchObject({
      code: 2,
    });
  });

  test('hidden characters stand in no format raw', async () => {
    const at = join(folder(), 'answers.yaml');
    writeFileSync(
      at,
      'candor: 1\nsubject: "a\\x9b31m \\u202e \\x7f \\u3164 <script> ::error:: @all"\nanswers: {reply-time: 3}\n',
    );
    for (const format of ['terminal', 'markdown', 'json']) {
      const { stdout } = await runHere(['score', at, '--format', format]);
      expect(stdout).not.toMatch(/[\u007F-\u009F\u202E\u3164\u001B]/);
      if (format === 'markdown') expect(stdout).toMatch(/&lt;script&gt; ::error:: @<!-- -->all/);
      if (format === 'json')
        expect(JSON.parse(stdout)).toMatchObject({ subject: 'a\x9b31m \u202e \x7f \u3164 <script> ::error:: @all' });
    }
  });

  test('a rubric without a question at the depth gives no score, and no error', async () => {
    const here = folder();
    const question = '  - {id: q, principle: p, ask: A, why: W, levels: [a, b, c, d, e], depth: full}';
    writeFileSync(
      join(here, 'deep.yaml'),
      [
        'candor: 1',
        'id: deep',
        'version: 1.0.0',
        'title: T',
        'bands: [{id: b, title: B, from: 0, meaning: M}]',
        'principles: [{id: p, title: P, belief: B}]',
        'questions:',
        question,
        '',
      ].join('\n'),
    );
    writeFileSync(join(here, 'answers.yaml'), 'candor: 1\nrubric: {id: deep}\nanswers: {}\n');
    const run = await runHere(['score', join(here, 'answers.yaml')]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/No score yet/);
  });

  test('a link is followed only below its root', async () => {
    const outside = folder();
    const project = folder();
    mkdirSync(join(project, '.git'));
    mkdirSync(join(project, 'team'));
    writeFileSync(join(outside, 'answers.yaml'), 'candor: 1\nanswers: {reply-time: 3}\n');
    writeFileSync(join(project, 'answers.yaml'), 'candor: 1\nanswers: {reply-time: 3}\n');
    symlinkSync(join(outside, 'answers.yaml'), join(project, 'team/out.yaml'));
    symlinkSync(join(project, 'answers.yaml'), join(project, 'team/in.yaml'));
    symlinkSync(outside, join(project, 'elsewhere'));
    expect(await runHere(['score', join(project, 'elsewhere/answers.yaml')])).toMatchObject({ code: 2, stdout: '' });
    expect(await runHere(['score', join(project, 'team/in.yaml')])).toMatchObject({ code: 0 });
    const refused = await runHere(['score', join(project, 'team/out.yaml')]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/leads out of its project folder/);
  });

  test('paths in a report are relative to the root', async () => {
    const project = folder();
    mkdirSync(join(project, '.git'));
    mkdirSync(join(project, 'team'));
    writeFileSync(join(project, 'team/mara.yaml'), 'candor: 1\nanswers: {reply-time: 3}\n');
    const run = await runChild(['score', 'mara.yaml', '--format', 'json'], {}, join(project, 'team'));
    expect(JSON.parse(run.stdout)).toMatchObject({ inputs: [{ path: 'team/mara.yaml', kind: 'answers' }] });
  });

  test('a file that may not be read says so', async () => {
    const path = join(folder(), 'answers.yaml');
    writeFileSync(path, 'candor: 1\n');
    chmodSync(path, 0);
    const run = await runChild(['score', basename(path)], {}, dirname(path), unprivileged);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/^answers\.yaml: This file may not be read/);
  });
});
