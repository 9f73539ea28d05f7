import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { DocumentsReport } from '../../src/domain/report.ts';
import type { LineError, LineResult } from '../../src/roads/audit-lines.ts';
import { ownRubric } from './own-rubric.ts';
import { runHere } from './run-here.ts';

const unfair = 'We may end this at will. We are the best.';
const rubric = ownRubric();

function file(name: string, content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'candor-')), name);
  writeFileSync(path, content);
  return path;
}

const own = ['--rubric', file('own.yaml', rubric), '--now', '2026-01-01T00:00:00Z'];
const asLines = (documents: unknown[]) => documents.map((document) => `${JSON.stringify(document)}\n`).join('');

/** Runs `candor audit --jsonl` in this process. */
async function audited(input: string | Buffer, argv: string[] = own) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({ write: (text: string) => void (written[name] += text) });
  const code = await main(['audit', '--jsonl', ...argv], {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    env: {},
    cwd: () => process.cwd(),
    stdin: Readable.from([Buffer.from(input)]),
  });
  const lines = written.stdout.split('\n').slice(0, -1);
  return { code, stderr: written.stderr, results: lines.map((line) => JSON.parse(line) as LineResult & LineError) };
}

describe('a line', () => {
  test('holds what a report says of the document alone', async () => {
    const paths = readdirSync('examples/policies/bad')
      .slice(0, 3)
      .map((name) => `examples/policies/bad/${name}`);
    const { results } = await audited(asLines(paths.map((path) => ({ path, text: readFileSync(path, 'utf8') }))), [
      '--now',
      '2026-01-01T00:00:00Z',
    ]);
    expect(results.length).toBe(paths.length);
    for (const [index, path] of paths.entries()) {
      const { stdout } = await runHere(['audit', path, '--format', 'json', '--now', '2026-01-01T00:00:00Z']);
      const { list, findings } = (JSON.parse(stdout) as DocumentsReport).documents;
      expect(list).toMatchObject([{ kind: results[index]?.kind, words: results[index]?.words }]);
      expect(results[index]).toEqual({
        path,
        kind: list[0]?.kind,
        score: list[0]?.score,
        share: list[0]?.share,
        low: list[0]?.low,
        high: list[0]?.high,
        words: list[0]?.words,
        findings,
      });
    }
  });

  test('tells the kind that it is given, or that the flag gives to all', async () => {
    const line = asLines([{ path: 'a.md', text: unfair, kind: 'refund', crawled: 2024 }]);
    expect((await audited(line)).results).toMatchObject([{ kind: 'refund', score: 66.7 }]);
    expect((await audited(line, [...own, '--kind', 'terms'])).results).toMatchObject([{ kind: 'terms' }]);
  });

  test('tells of another language and of a text without words', async () => {
    const german =
      'Wir dürfen diese Bedingungen jederzeit ändern, ohne dir vorher etwas davon zu sagen, und wenn du danach weitermachst, gilt das als Zustimmung.';
    const { code, results } = await audited(
      asLines([
        { path: 'de.md', text: german },
        { path: 'no.md', text: '' },
      ]),
    );
    expect(code).toBe(0);
    expect(results).toEqual([
      {
        path: 'de.md',
        kind: null,
        score: null,
        share: null,
        low: null,
        high: null,
        words: 0,
        foreign: 'deu',
        unread: { 'other language': 22 },
        findings: [],
      },
      { path: 'no.md', kind: null, score: null, share: null, low: null, high: null, words: 0, findings: [] },
    ]);
  });

  test('shows no hidden character raw', async () => {
    const { stdout } = await runLine({ path: 'a\u202E\u2028.md', text: 'We end it\u202E at will.' });
    expect(stdout).not.toMatch(/[\u202E\u2028]/);
    expect(JSON.parse(stdout)).toMatchObject({ path: 'a\u202E\u2028.md' });
  });
});

/** The built program on one document. */
function runLine(document: unknown) {
  const argv = ['bin/candor.js', 'audit', '--jsonl', ...own];
  return spawnSync(process.execPath, argv, { input: asLines([document]), encoding: 'utf8' });
}

describe('a line without a document', () => {
  const good = asLines([{ path: 'a.md', text: 'We bake.' }]);

  test.each([
    ['no json', /^This line is not valid JSON/],
    ['[1]', /^This line names no "path"/],
    ['{"text": "We bake."}', /^This line names no "path"/],
    ['{"path": "", "text": "We bake."}', /^This line names no "path"/],
    ['{"path": "b.md"}', /^This line has no "text"/],
    ['{"path": "b.md", "text": 3}', /^This line has no "text"/],
    ['{"path": "b.md", "text": "We bake.", "kind": "bakery"}', /"kind" that there is not; there are privacy, terms/],
    ['{"path": "b.md", "text": "a\\u0000b"}', /^This is a binary file/],
    [Buffer.from('{"path": "b.md", "text": "caf\xe9"}', 'latin1'), /^This line is not UTF-8/],
    ['['.repeat(100_000), /^This line is not valid JSON/],
    [JSON.stringify({ path: 'b.md', text: 'a'.repeat(20 * 1024 * 1024) }), /^This line is larger than 20 MB/],
  ])('is told in its place, and the run goes on (%#)', async (line, error) => {
    const { code, stderr, results } = await audited(
      Buffer.concat([Buffer.from(`${good}\n`), Buffer.from(line), Buffer.from(`\n  \n${good}`)]),
    );
    expect(code).toBe(2);
    expect(stderr).toBe('1 line could not be judged; "error" in the output says why.\n');
    expect(results.map(({ path, words }) => [path === 'b.md' ? undefined : path, words])).toEqual([
      ['a.md', 2],
      [undefined, undefined],
      ['a.md', 2],
    ]);
    expect(results[1]).toMatchObject({ line: 3, error: expect.stringMatching(error) as string });
  });

  test('names its document where it can', async () => {
    const { results } = await audited(asLines([{ path: 'b.md', text: 'a\0b' }]));
    expect(results).toMatchObject([{ line: 1, path: 'b.md' }]);
  });
});

describe('the gate', () => {
  test.each([
    [unfair, [], 1, /^Gate not passed: 2 findings of severity error/],
    ['We are the best.', [], 0, /^$/],
    ['We are the best.', ['--fail-on', 'warning'], 1, /^Gate not passed: 2 findings of severity warning or above/],
    [unfair, ['--fail-on', 'never'], 0, /^$/],
  ])('counts the findings of all lines: two times %j with %j', async (text, flags, code, stderr) => {
    const run = await audited(
      asLines([
        { path: 'a.md', text },
        { path: 'b.md', text },
      ]),
      [...own, ...flags],
    );
    expect(run).toMatchObject({ code, stderr: expect.stringMatching(stderr) as string });
  });

  test('is told beside lines that hold no document, which decide the exit code', async () => {
    const run = await audited(`${asLines([{ path: 'a.md', text: unfair }])}x\n`);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/^Gate not passed: 1 finding.*\n1 line could not be judged/);
  });
});

describe('what goes in', () => {
  test('may be a file', async () => {
    const path = file('archive.jsonl', asLines([{ path: 'a.md', text: unfair }]));
    expect((await audited('', [path, ...own])).results).toMatchObject([{ path: 'a.md', words: 10 }]);
  });

  test.each([
    [['examples'], /^examples: This is a folder; name one JSONL file in it\.\n$/],
    [['no-such.jsonl'], /^no-such\.jsonl: There is no such JSONL file; check the name\.\n$/],
    [['one.jsonl', 'two.jsonl'], /^--jsonl reads one file or standard input; take the other names out\.\n$/],
    [['--format', 'json'], /^--format does not go with --jsonl/],
    [['--output', 'json=report.json'], /^--output does not go with --jsonl/],
    [['--quiet'], /^--quiet does not go with --jsonl/],
    [['--jobs', '2'], /^--jobs does not go with --jsonl/],
    [['--stdin-name', 'terms.md'], /^--stdin-name does not go with --jsonl/],
    [['--rubric', 'no/such.yaml'], /^no\/such\.yaml: There is no such rubric file/],
  ])('%j is refused in one sentence', async (argv, stderr) => {
    const run = await audited('x\n', argv);
    expect(run).toMatchObject({ code: 2, results: [], stderr: expect.stringMatching(stderr) as string });
  });
});

describe('a reader', () => {
  test('that goes away ends the run, which keeps the code of its gate', async () => {
    const child = spawn(process.execPath, ['bin/candor.js', 'audit', '--jsonl', ...own], { stdio: 'pipe' });
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.on('error', () => undefined);
    const line = asLines([{ path: 'a.md', text: unfair }]);
    const more = setInterval(() => child.stdin.write(line.repeat(100)), 20);
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    const [code] = (await once(child, 'close')) as [number];
    clearInterval(more);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Gate not passed: \d+ findings? of severity error[^\n]*\n$/);
  });
});

/** In KB; the texts of 3,500 documents have 20,000. */
test('4,000 documents take no more memory than 500', () => {
  const text = (index: number) =>
    `${unfair} Ask for case nonassignability${index}. ${'Bread is baked each day in town. '.repeat(180)}`;
  const peakOf = (count: number) => {
    const archive = file(
      'archive.jsonl',
      asLines(Array.from({ length: count }, (_, index) => ({ path: `${index}.md`, text: text(index) }))),
    );
    const peak = file('peak', '');
    // With so little room, garbage doesn't count.
    const flags = ['--max-old-space-size=32', '--max-semi-space-size=2', '--require', resolve('tests/bench/peak.cjs')];
    const argv = [...flags, 'bin/candor.js', 'audit', '--jsonl', archive, ...own, '--fail-on', 'never'];
    // From a shell, since a process begins with the peak of the one that it was forked from.
    const run = spawnSync('sh', ['-c', '"$@"; exit $?', '--', process.execPath, ...argv], {
      env: { ...process.env, CANDOR_BENCH_PEAK: peak },
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout.split('\n').length).toBe(count + 1);
    return Number(readFileSync(peak, 'utf8'));
  };
  const [few, many] = [peakOf(500), peakOf(4000)];
  expect(many - few).toBeLessThan(15_000);
}, 240_000);
