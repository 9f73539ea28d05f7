import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runChild } from './run-child.ts';

const folder = () => realpathSync(mkdtempSync(join(tmpdir(), 'candor-')));
const start = 'candor: 1\nsubject: Acme\nrespondent: {role: founder}\nfacts: {has-staff: no, several-customers: no}\n';
const bin = `${process.cwd()}/bin/candor.js`;

function typed(at: string, argv: string[], input: string) {
  return spawnSync(process.execPath, [bin, ...argv], { cwd: at, input, encoding: 'utf8' });
}

/** A journal as a run leaves it that is killed between two steps. */
function leaveJournal(at: string, entries: object[]): string {
  const name = '.acme.yaml.fedcba-1-1.candor-journal';
  const lines = entries.map((entry) => JSON.stringify({ time: '2026-01-01T00:00:00Z', on: '0'.repeat(16), ...entry }));
  writeFileSync(join(at, name), `\n${lines.join('\n\n')}\n\n{"path":["answers","cut`);
  spawnSync('touch', ['-d', '1 hour ago', join(at, name)]);
  return name;
}

const edit = (question: string, level: number) => ({ path: ['answers', question], value: { level } });

describe('answers that wait in a journal', () => {
  test.each([
    ['score', ['score', 'acme.yaml']],
    ['assess --again', ['assess', 'acme.yaml', '--again', '--answers-from', '-']],
  ])('end %s with 2 and say what to do', (_, argv) => {
    const at = folder();
    writeFileSync(join(at, 'acme.yaml'), `${start}answers:\n  leaving: 1\n`);
    const name = leaveJournal(at, [edit('named-messages', 2), edit('leaving', 3)]);
    const run = typed(at, argv, '');
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain(`2 answers that this file lacks could not be saved, and lie in ${name}.`);
    expect(run.stderr).toContain('Run candor assess acme.yaml');
    expect(readdirSync(at)).toHaveLength(2);
  });

  test('and are all in the file stop nobody', () => {
    const at = folder();
    writeFileSync(join(at, 'acme.yaml'), `${start}answers:\n  leaving: {level: 3}\n`);
    leaveJournal(at, [edit('leaving', 1), edit('leaving', 3)]);
    expect(typed(at, ['score', 'acme.yaml'], '').status).toBe(0);
  });

  test('go into the file at the next round, and what the rubric does not know is kept beside it', () => {
    const at = folder();
    writeFileSync(join(at, 'acme.yaml'), start);
    leaveJournal(at, [edit('leaving', 3), edit('gone-question', 2), { path: ['__proto__', 'x'], value: 'y' }]);
    const run = typed(at, ['assess', 'acme.yaml', '--answers-from', '-'], '');
    expect(run.stdout.replace(/\s+/g, ' ')).toContain(
      '1 answer that an earlier run could not save went into acme.yaml',
    );
    expect(readFileSync(join(at, 'acme.yaml'), 'utf8')).toMatch(/leaving: \{level: 3\}/);
    expect(readFileSync(join(at, 'acme.unsaved-1.yaml'), 'utf8')).toMatch(/gone-question: \{level: 2\}/);
    expect(readdirSync(at).toSorted()).toEqual(['acme.unsaved-1.yaml', 'acme.yaml']);
  });

  test('make a file that has gone anew', () => {
    const at = folder();
    leaveJournal(at, [edit('leaving', 3)]);
    typed(at, ['assess', 'acme.yaml', '--answers-from', '-'], '');
    expect(readFileSync(join(at, 'acme.yaml'), 'utf8')).toMatch(/leaving: \{level: 3\}/);
  });

  test.each([
    ['binary', Buffer.from([0, 1, 2])],
    ['too large', Buffer.alloc(3_000_000, '#')],
    ['broken', Buffer.from('answers: [')],
  ])('are named when the file is %s', (_, bytes) => {
    const at = folder();
    writeFileSync(join(at, 'acme.yaml'), bytes);
    const name = leaveJournal(at, [edit('leaving', 3)]);
    const run = typed(at, ['assess', 'acme.yaml', '--answers-from', '-'], '');
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(`Answers that an earlier run could not save lie in ${name}`);
    expect(readdirSync(at)).toHaveLength(2);
  });
});

test('a note of 2.5 MB on standard input is refused at its line, and the file still reads', () => {
  const at = folder();
  writeFileSync(join(at, 'acme.yaml'), start);
  const run = typed(at, ['assess', 'acme.yaml', '--answers-from', '-'], `3\n\n${'x'.repeat(2_500_000)}\n2\n`);
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(/^standard input:3:1: A text here may have 20,000 characters/);
  expect(typed(at, ['score', 'acme.yaml'], '').status).toBe(0);
});

describe('a report goes where it was said', () => {
  const lines = ['score', 'acme.yaml', '--quiet', '--output'];
  test.each([
    ['a pipe', 'json=/dev/stdout', '| cat'],
    ['a file', 'json=/dev/stdout', '> out; cat out'],
    ['an open number', 'json=/dev/fd/5', '5>&1 | cat'],
    ['a process', 'json=>(cat > out)', '; sleep 1; cat out'],
  ])('%s', (_, output, rest) => {
    const at = folder();
    writeFileSync(join(at, 'acme.yaml'), start);
    const quoted = output.includes('>') ? output : `'${output}'`;
    const run = spawnSync(
      'bash',
      ['-o', 'pipefail', '-c', `"$0" "$1" ${lines.join(' ')} ${quoted} ${rest}`, process.execPath, bin],
      { cwd: at, encoding: 'utf8' },
    );
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({ candor: 2, subject: 'Acme' });
  });

  test('a socket', async () => {
    const at = folder();
    writeFileSync(join(at, 'acme.yaml'), start);
    const run = await runChild([...lines, 'json=/dev/stdout'], {}, at);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({ subject: 'Acme' });
  });
});

describe('a name', () => {
  test.each(['score', 'assess', 'init'])(
    'that is no UTF-8 is refused by %s, also beside a file of the other name',
    (command) => {
      const at = folder();
      writeFileSync(join(at, 'a\uFFFD.yaml'), start);
      const run = spawnSync('bash', ['-c', `"$0" "$1" ${command} $'a\\xff.yaml'`, process.execPath, bin], {
        cwd: at,
        encoding: 'utf8',
      });
      expect(run.status).toBe(2);
      expect(run.stderr).toContain('not UTF-8');
      expect(readdirSync(at)).toHaveLength(1);
    },
  );

  test('that holds the sign for what can’t be read is taken as it is', () => {
    const at = folder();
    writeFileSync(join(at, 'a\uFFFD.yaml'), start);
    expect(typed(at, ['score', 'a\uFFFD.yaml'], '').status).toBe(0);
  });

  test('of hidden signs is written out where it is said', () => {
    const run = typed(folder(), ['assess', 'b\u202E##[error]\u001B[31m.yaml', '--answers-from', '-'], 'Acme\n');
    expect(run.stdout).toContain('Saved: b\\u{202e}#\\u{23}[error]\\u{1b}[31m.yaml');
    expect(run.stdout).not.toMatch(/[\u202E\u001B]/);
  });
});

test('init keeps journals out of git, once', () => {
  const at = folder();
  writeFileSync(join(at, '.gitignore'), 'node_modules');
  expect(typed(at, ['init'], '').stdout).toContain('Wrote .*.candor-* into .gitignore');
  expect(readFileSync(join(at, '.gitignore'), 'utf8')).toBe('node_modules\n.*.candor-*\n');
});

test('no answer is lost to kills, two runs on one file and full disks', async () => {
  const child = spawn(process.execPath, ['tests/soak/answers.mjs', 'kills=10', 'writers=5', 'disks=3']);
  let told = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (told += text));
  expect(await new Promise((resolve) => child.on('close', resolve)), told).toBe(0);
  expect(told.match(/"lost":0/g)).toHaveLength(3);
}, 180_000);
