import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runChild } from '../cli/run-child.ts';
import { keys, Terminal } from './terminal.ts';

const start = 'candor: 1\nsubject: Acme\nrespondent: {role: founder}\nfacts: {has-staff: no, several-customers: no}\n';
const folder = () => realpathSync(mkdtempSync(join(tmpdir(), 'candor-')));

type Options = { argv?: string[]; env?: Record<string, string>; shell?: string };

async function atFirstQuestion(at: string, { argv = [], ...options }: Options = {}): Promise<Terminal> {
  writeFileSync(join(at, 'acme.yaml'), start);
  const terminal = new Terminal(['assess', 'acme.yaml', ...argv], { folder: at, rows: 40, ...options });
  await terminal.shows('Enter begins');
  terminal.type(keys.enter);
  await terminal.shows('Question 1 of 10');
  return terminal;
}

async function answer(terminal: Terminal, question: number, level: number): Promise<void> {
  await terminal.shows(`Question ${question} of`);
  terminal.type(String(level));
  await terminal.shows('How do you know?');
  terminal.type(keys.enter);
  await terminal.shows('A note for later?');
  terminal.type(keys.enter);
  await terminal.shows(`Question ${question + 1} of`);
}

function held(at: string, name = 'acme.yaml'): Record<string, { level?: number; note?: string }> {
  const file = parse(readFileSync(join(at, name), 'utf8')) as { answers?: Record<string, { level?: number }> };
  return file.answers ?? {};
}

const levelsOf = (at: string, name?: string) => Object.values(held(at, name)).map(({ level }) => level);

describe('a signal', () => {
  test.each(['SIGTERM', 'SIGHUP', 'SIGINT'])(
    '%s gives the terminal back and says where the answers are',
    async (signal) => {
      const at = folder();
      const terminal = await atFirstQuestion(at);
      await answer(terminal, 1, 3);
      terminal.kill(signal);
      expect(await terminal.ends()).toBe(130);
      expect(terminal.written.lastIndexOf('\u001B[?25h')).toBeGreaterThan(terminal.written.lastIndexOf('\u001B[?25l'));
      expect(terminal.written.lastIndexOf('\u001B[?2004l')).toBeGreaterThan(
        terminal.written.lastIndexOf('\u001B[?2004h'),
      );
      expect(terminal.picture).toContain('Saved: acme.yaml holds 1 of 10 answers.');
      expect(levelsOf(at)).toEqual([3]);
    },
  );

  test.each(['SIGTERM', 'SIGHUP', 'SIGINT'])('%s without menus says so too', async (signal) => {
    const at = folder();
    const terminal = await atFirstQuestion(at, { argv: ['--plain'] });
    terminal.type('3\r');
    await terminal.shows('How do you know?');
    terminal.kill(signal);
    expect(await terminal.ends()).toBe(130);
    expect(terminal.picture).toContain('Saved: acme.yaml holds 1 of 10 answers.');
  });

  test('in a note leaves the note that stood there before', async () => {
    const at = folder();
    const terminal = await atFirstQuestion(at);
    terminal.type('3');
    await terminal.shows('How do you know?');
    terminal.type(keys.enter);
    await terminal.shows('A note');
    terminal.type('half a th');
    await terminal.shows('half a th');
    terminal.kill('SIGTERM');
    expect(await terminal.ends()).toBe(130);
    expect(Object.values(held(at))).toMatchObject([{ level: 3 }]);
  });
});

describe('Ctrl-Z', () => {
  test.each([[[]], [['--plain']]])('in a shell, and fg, goes on where it was: %j', async (argv) => {
    const at = folder();
    writeFileSync(join(at, 'acme.yaml'), start);
    // A shell with jobs, as people have it.
    // Wide, so that the command stands on one line wherever this project lies.
    const terminal = new Terminal([], { folder: at, rows: 40, columns: 300, program: ['/bin/bash', '--norc', '-i'] });
    await terminal.shows(/[$#] ?$/);
    terminal.type(`${process.execPath} ${process.cwd()}/bin/candor.js assess acme.yaml ${argv.join(' ')}\r`);
    await terminal.shows('Enter begins');
    terminal.type(keys.enter);
    await terminal.shows('Question 1 of 10');
    for (const _ of ['once', 'twice']) {
      terminal.type('\u001A');
      await terminal.shows('Stopped');
      if (argv.length === 0)
        expect(terminal.written.lastIndexOf('\u001B[?25h')).toBeGreaterThan(
          terminal.written.lastIndexOf('\u001B[?25l'),
        );
      terminal.type('clear; echo "be"tween\r');
      await terminal.shows('between');
      terminal.type('fg\r');
      if (argv.length === 0) await terminal.shows('Question 1 of 10');
      else await terminal.shows('assess acme.yaml');
    }
    terminal.type(argv.length === 0 ? '3' : '3\r');
    await terminal.shows('How do you know?');
    terminal.type(keys.ctrlC);
    await terminal.shows('Saved: acme.yaml holds 1 of 10 answers.');
    terminal.type('exit\r');
    await terminal.ends();
    expect(levelsOf(at)).toEqual([3]);
  });

  test('where nothing could bring it back, is passed over', async () => {
    const at = folder();
    const terminal = await atFirstQuestion(at);
    terminal.type('\u001A');
    await answer(terminal, 1, 2);
    terminal.type(keys.ctrlC);
    expect(await terminal.ends()).toBe(130);
  });
});

describe('a file that another program has turned into something else', () => {
  const turned: [string, (path: string) => void][] = [
    ['binary', (path) => writeFileSync(path, Buffer.from([0, 1, 2, 255]))],
    ['not UTF-8', (path) => writeFileSync(path, Buffer.from([0x61, 0xff]))],
    ['a folder', (path) => (rmSync(path), mkdirSync(path))],
    ['a pipe', (path) => (rmSync(path), execFileSync('mkfifo', [path]))],
    ['3 MB', (path) => writeFileSync(path, `${start}${'#'.repeat(3_000_000)}\n`)],
    ['a list', (path) => writeFileSync(path, '- one\n')],
  ];
  test.each(turned)('%s is left alone, and all answers are kept beside it', async (_, turn) => {
    const at = folder();
    const terminal = await atFirstQuestion(at);
    await answer(terminal, 1, 3);
    turn(join(at, 'acme.yaml'));
    terminal.type('4');
    expect(await terminal.ends()).toBe(2);
    expect(terminal.picture.replace(/\s+/g, ' ')).toContain('your answers are in acme.unsaved-1.yaml');
    expect(levelsOf(at, 'acme.unsaved-1.yaml')).toEqual([3, 4]);
    expect(readdirSync(at).toSorted()).toEqual(['acme.unsaved-1.yaml', 'acme.yaml']);
  });

  test('gone is written anew', async () => {
    const at = folder();
    const terminal = await atFirstQuestion(at);
    await answer(terminal, 1, 3);
    rmSync(join(at, 'acme.yaml'));
    terminal.type('4');
    await terminal.shows('had gone and was written anew');
    terminal.type(keys.ctrlC);
    await terminal.ends();
    expect(levelsOf(at)).toEqual([3, 4]);
  });
});

describe('lines that are pasted without menus', () => {
  const plain: [string, Options][] = [
    ['--plain', { argv: ['--plain'] }],
    ['ACCESSIBLE', { env: { ACCESSIBLE: '1' } }],
  ];
  const pasted = 'Counted over two weeks:\r4\rthen\r3';

  async function atNote(at: string, options: Options): Promise<Terminal> {
    const terminal = await atFirstQuestion(at, options);
    terminal.type('2\r');
    await terminal.shows('How do you know?');
    terminal.type('\r');
    await terminal.shows('A note for later?');
    return terminal;
  }

  test.each(plain)('at a note are one note (%s), with a line end behind the last or not', async (_, options) => {
    for (const end of ['\r', '']) {
      const at = folder();
      const terminal = await atNote(at, options);
      terminal.type(pasted + end);
      await terminal.shows('came at once and are taken as one text');
      terminal.type('\r');
      if (end === '') {
        await terminal.shows('one text: Counted over two weeks: 4 then 3 (Enter');
        terminal.type('\r');
      }
      await terminal.shows('Question 2 of 10');
      terminal.type('q\r');
      expect(await terminal.ends()).toBe(0);
      expect(Object.values(held(at))).toEqual([
        { level: 2, known: 'estimate', note: 'Counted over two weeks: 4 then 3', asked: expect.any(String) },
      ]);
    }
  });

  test('at a note can be dropped', async () => {
    const at = folder();
    const terminal = await atNote(at, { argv: ['--plain'] });
    terminal.type(`${pasted}\r`);
    await terminal.shows('taken as one text');
    terminal.type(':x\r');
    await terminal.shows(/A note for later\?[^>]*> ?$/);
    terminal.type('short\r');
    await terminal.shows('Question 2 of 10');
    terminal.type('q\r');
    await terminal.ends();
    expect(Object.values(held(at))).toMatchObject([{ level: 2, note: 'short' }]);
  });

  test('at a choice answer nothing', async () => {
    const at = folder();
    const terminal = await atFirstQuestion(at, { argv: ['--plain'] });
    terminal.type('4\r3\r2\r');
    await terminal.shows('3 lines came at once, and the answer here is one; none was taken');
    terminal.type('3\r');
    await terminal.shows(/was taken[^]*was taken/);
    terminal.type('\r');
    await terminal.shows(/Question 1 of 10[^>]*> ?$/);
    terminal.type('q\r');
    await terminal.ends();
    expect(held(at)).toEqual({});
  });
});

describe('a note', () => {
  test('that is too long is refused in a sentence, and the round goes on', async () => {
    const at = folder();
    const terminal = await atFirstQuestion(at);
    terminal.type('3');
    await terminal.shows('How do you know?');
    terminal.type(keys.enter);
    await terminal.shows('A note for later?');
    for (let piece = 0; piece < 30; piece++) {
      terminal.type('word '.repeat(200));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    terminal.type(keys.enter);
    await terminal.shows('A text here may have 20,000 characters');
    terminal.type(`\u0015short${keys.enter}`);
    await terminal.shows('Question 2 of');
    terminal.type(keys.ctrlC);
    expect(await terminal.ends()).toBe(130);
    expect(Object.values(held(at))).toMatchObject([{ level: 3, note: 'short' }]);
    expect((await runChild(['score', 'acme.yaml'], {}, at)).code).toBe(0);
  });
});
