import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jobsFor } from '../../src/cli/jobs.ts';
import { runChild } from './run-child.ts';
import { runHere } from './run-here.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'candor-'));
const clock = ['--now', '2026-01-01T00:00:00Z'];

/** A folder of texts, in which those that are named can't be read. */
function folderOf(count: number, unreadable: number[] = []): string {
  const made = folder();
  for (let index = 0; index < count; index++)
    writeFileSync(
      join(made, `${100 + index}.md`),
      unreadable.includes(index) ? 'a\0b' : 'We may change these terms at any time without notice.',
    );
  return made;
}

describe('several threads', () => {
  test.each(['terminal', 'markdown', 'json'])('give the same bytes as one, as %s', async (format) => {
    const argv = ['audit', 'examples', '--fail-on', 'warning', '--format', format, ...clock];
    const [one, three] = await Promise.all([runChild([...argv, '--jobs', '1']), runChild([...argv, '--jobs', '3'])]);
    expect(one).toMatchObject({ code: 1, stdout: expect.stringMatching(/.{1000}/s) as string });
    expect(three).toEqual(one);
  });

  test('more than there are documents do no harm', async () => {
    const made = folderOf(2);
    const run = await runChild(['audit', made, '--format', 'json', '--jobs', '64', ...clock]);
    expect(run).toEqual(await runChild(['audit', made, '--format', 'json', ...clock]));
  });

  test('end a run at the first document that can not be read, as one does', async () => {
    const made = folderOf(40, [11, 12, 30]);
    const one = await runChild(['audit', made, '--jobs', '1']);
    expect(one).toMatchObject({ code: 2, stdout: '' });
    expect(one.stderr).toMatch(/^\S+111\.md: This is a binary file, not text; name a text file\.\n$/);
    expect(await runChild(['audit', made, '--jobs', '3'])).toEqual(one);
  });

  test('judge by the severities of the config and a rubric in a file', async () => {
    const made = folderOf(4);
    writeFileSync(join(made, 'mine.yaml'), 'candor: 1\nid: mine\nversion: 1.0.0\nextends: [policy]\n');
    writeFileSync(
      join(made, 'candor.config.yaml'),
      'rubric: mine.yaml\nseverities: {unilateral-change: error, change-without-notice: off}\n',
    );
    const argv = ['audit', '.', '--format', 'json', '--kind', 'terms', ...clock];
    const one = await runChild([...argv, '--jobs', '1'], {}, made);
    expect(one.stderr).toMatch(
      /^Passed over: 2 of another ending; --full names them\.\nGate not passed: 4 findings of severity error/,
    );
    expect(await runChild([...argv, '--jobs', '2'], {}, made)).toEqual(one);
  });

  test.each([
    ['throws', 'throw new Error("gone")', /Error: gone/],
    ['ends at once', 'process.exit(7)', /A thread that judges documents ended with code 7/],
    ['ends with its work undone', 'await new Promise((r) => setTimeout(r)); process.exit(0)', null],
  ])('one that %s is a bug of ours', (_, source, stderr) => {
    const copy = folder();
    for (const part of ['bin', 'dist', 'package.json']) cpSync(part, join(copy, part), { recursive: true });
    // It takes a document before it goes, so that its work is missed.
    const taking = "import { workerData } from 'node:worker_threads'; Atomics.add(workerData.taken, 0, 1);";
    writeFileSync(join(copy, 'dist/worker.js'), `${taking}\n${source}`);
    const argv = [join(copy, 'bin/candor.js'), 'audit', folderOf(400), '--jobs', '2'];
    const run = spawnSync(process.execPath, argv, { encoding: 'utf8' });
    expect(run).toMatchObject({ status: 3, stdout: '' });
    expect(run.stderr).toMatch(/^This is a bug in Candor/);
    if (stderr !== null) expect(run.stderr).toMatch(stderr);
  });

  test('are there for those who use the library and ask for them', () => {
    const code = `
      import { audit } from ${JSON.stringify(resolve('dist/index.js'))};
      const now = new Date('2026-01-01T00:00:00Z');
      const [one, two] = [await audit(['examples'], { now }), await audit(['examples'], { now, jobs: 2 })];
      console.log(JSON.stringify(one) === JSON.stringify(two) && one.documents.list.length);`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(Number(run.stdout)).toBeGreaterThan(10);
  });
});

describe('how many', () => {
  test.each([
    [[31_999_999], 1],
    [[16_000_000, 15_999_999], 1],
    [[16_000_000, 16_000_000], Math.min(4, availableParallelism())],
  ])('for files of %j bytes', (sizes, jobs) => {
    const made = folder();
    const files = sizes.map((size, index) => {
      const path = join(made, `${index}.md`);
      writeFileSync(path, '');
      truncateSync(path, size);
      return { path };
    });
    expect(jobsFor([...files, { path: join(made, 'gone.md') }])).toBe(jobs);
  });

  test.each(['0', '65', '1.5', '-1', 'two', ''])('%j is refused', async (jobs) => {
    const run = await runHere(['audit', 'examples', `--jobs=${jobs}`]);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/It must be a number from 1 to 64/);
  });
});
