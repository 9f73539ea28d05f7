import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../src/domain/input-error.ts';
import { hasEnded, ourselves } from '../../../src/load/outside/alive.ts';
import { besidePath, besides } from '../../../src/load/outside/beside.ts';
import { freeName, freeNameForMonth } from '../../../src/load/outside/free-name.ts';
import { locked } from '../../../src/load/outside/lock.ts';
import { clean, writeFile } from '../../../src/load/outside/write.ts';

const folder = () => realpathSync(mkdtempSync(join(tmpdir(), 'candor-')));
const place = ourselves().split('-')[0] ?? '';
/** No process has this id. */
const nobody = 4_194_303;

describe('a file that is written again', () => {
  test.each([0o664, 0o600, 0o640, 0o755, 0o444, 0o666])('keeps the permissions %o', (mode) => {
    const path = join(folder(), 'a.yaml');
    writeFileSync(path, 'old');
    chmodSync(path, mode);
    const umask = process.umask(0o077);
    try {
      writeFile(path, 'new');
    } finally {
      process.umask(umask);
    }
    expect(statSync(path).mode & 0o7777).toBe(mode);
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  test.runIf(process.getuid?.() === 0)('keeps its owner and its group', () => {
    const path = join(folder(), 'a.yaml');
    writeFileSync(path, 'old');
    chownSync(path, 65534, 65533);
    writeFile(path, 'new');
    expect(statSync(path)).toMatchObject({ uid: 65534, gid: 65533 });
  });

  test('keeps its other name, whichever of the two is longer', () => {
    const at = folder();
    writeFileSync(join(at, 'a.yaml'), 'old and much longer than the new one');
    linkSync(join(at, 'a.yaml'), join(at, 'b.yaml'));
    writeFile(join(at, 'a.yaml'), 'new');
    expect(readFileSync(join(at, 'b.yaml'), 'utf8')).toBe('new');
    writeFile(join(at, 'b.yaml'), 'longer than it was before');
    expect(readFileSync(join(at, 'a.yaml'), 'utf8')).toBe('longer than it was before');
    expect(statSync(join(at, 'a.yaml')).nlink).toBe(2);
    expect(readdirSync(at)).toEqual(['a.yaml', 'b.yaml']);
  });

  test('keeps the link that leads to it, over several', () => {
    const at = folder();
    mkdirSync(join(at, 'inner'));
    writeFileSync(join(at, 'inner/a.yaml'), 'old');
    symlinkSync('inner/a.yaml', join(at, 'one.yaml'));
    symlinkSync('one.yaml', join(at, 'two.yaml'));
    writeFile(join(at, 'two.yaml'), 'new');
    expect(readFileSync(join(at, 'inner/a.yaml'), 'utf8')).toBe('new');
    expect(lstatSync(join(at, 'two.yaml')).isSymbolicLink()).toBe(true);
  });
});

describe('a file that is made', () => {
  test('stands where a link leads, with the folders on the way', () => {
    const at = folder();
    symlinkSync('inner/deep/a.yaml', join(at, 'link.yaml'));
    writeFile(join(at, 'link.yaml'), 'new');
    expect(readFileSync(join(at, 'inner/deep/a.yaml'), 'utf8')).toBe('new');
    expect(lstatSync(join(at, 'link.yaml')).isSymbolicLink()).toBe(true);
  });

  test.each([
    ['out of its folder', '../../gone.yaml', /leads out of its project folder/],
    ['round', 'link.yaml', /leads round in a circle/],
  ])('does not stand where a link leads %s', (_, target, words) => {
    const at = folder();
    symlinkSync(target, join(at, 'link.yaml'));
    expect(() => writeFile(join(at, 'link.yaml'), 'new')).toThrow(words);
    expect(readdirSync(at)).toEqual(['link.yaml']);
  });

  test.each([
    ['240 letters', 'x'.repeat(240)],
    ['250 bytes of two-byte letters', 'ä'.repeat(125)],
    ['255 letters', 'x'.repeat(255)],
    ['252 bytes of four-byte characters', '\u{1F6B2}'.repeat(63)],
  ])('may have a name of %s', (_, name) => {
    const at = folder();
    for (const text of ['one', 'two']) {
      locked(join(at, name), () => writeFile(join(at, name), text));
      expect(readFileSync(join(at, name), 'utf8')).toBe(text);
    }
    expect(readdirSync(at)).toEqual([name]);
    for (const free of [freeName(join(at, name), 'other'), freeNameForMonth(join(at, name), '2026-05')])
      writeFile(free, '');
    expect(readdirSync(at)).toHaveLength(3);
  });
});

describe('what a killed run left', () => {
  const prefix = `.a.yaml.${place}`;

  test('goes away when its process has ended, and what is somebody else stays', () => {
    const at = folder();
    const path = join(at, 'a.yaml');
    const gone = [`${prefix}-${nobody}-1.candor-tmp`, `${prefix}-${process.pid}-1.candor-lock`];
    const stays = [
      `.a.yaml.${ourselves()}.candor-journal`,
      `${prefix}-${nobody}-1.candor-journal`,
      `.b.yaml.${place}-${nobody}-1.candor-tmp`,
      `.a.yaml.zzzzzz-1-1.candor-tmp`,
      '.a.yaml.1234.tmp',
    ];
    for (const name of [...gone, ...stays]) writeFileSync(join(at, name), 'half');
    clean(path);
    expect(readdirSync(at).toSorted()).toEqual(stays.toSorted());
  });

  test('stays while its process runs', async () => {
    const at = folder();
    const other = spawn('sleep', ['60']);
    const start = readFileSync(`/proc/${other.pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')[19];
    const name = `${prefix}-${other.pid}-${start}.candor-tmp`;
    writeFileSync(join(at, name), 'half');
    clean(join(at, 'a.yaml'));
    expect(readdirSync(at)).toEqual([name]);
    other.kill('SIGKILL');
    await new Promise((resolve) => other.on('close', resolve));
    clean(join(at, 'a.yaml'));
    expect(readdirSync(at)).toEqual([]);
  });

  test('of another machine goes away after a minute', () => {
    const at = folder();
    const name = '.a.yaml.fedcba-1-1.candor-tmp';
    writeFileSync(join(at, name), 'half');
    clean(join(at, 'a.yaml'));
    expect(readdirSync(at)).toEqual([name]);
    const before = new Date(Date.now() - 90_000);
    utimesSync(join(at, name), before, before);
    clean(join(at, 'a.yaml'));
    expect(readdirSync(at)).toEqual([]);
  });

  test('in the middle of a copy is finished, and what the file held is kept', () => {
    const at = folder();
    const path = join(at, 'a.yaml');
    writeFileSync(path, 'new ver old');
    writeFileSync(join(at, `${prefix}-${nobody}-1.candor-whole`), 'new version');
    clean(path);
    expect(readFileSync(path, 'utf8')).toBe('new version');
    expect(readFileSync(join(at, 'a.other-1.yaml'), 'utf8')).toBe('new ver old');
    expect(readdirSync(at)).toHaveLength(2);
  });

  test('is told from what this process puts there', () => {
    const path = join(folder(), 'a.yaml');
    writeFileSync(besidePath(path, 'lock'), '');
    expect(besides(path)).toMatchObject([{ kind: 'lock', isOurs: true, isLeft: false }]);
    expect(hasEnded(ourselves(), 1e9)).toBe(false);
    expect(hostname()).not.toBe('');
  });
});

describe('a lock', () => {
  test('of a process that has ended is in nobody’s way, also when its id is used again', () => {
    const path = join(folder(), 'a.yaml');
    for (const who of [`${place}-${nobody}-77`, `${place}-${process.pid}-1`])
      writeFileSync(join(path, '..', `.a.yaml.${who}.candor-lock`), '');
    expect(locked(path, (isHeld) => isHeld())).toBe(true);
  });

  test('of a process that runs is waited for a while, and nothing is done', () => {
    const at = folder();
    const path = join(at, 'a.yaml');
    const start = readFileSync('/proc/1/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')[19];
    writeFileSync(join(at, `.a.yaml.${place}-1-${start}.candor-lock`), '');
    expect(() => locked(path, () => writeFileSync(path, 'new'))).toThrow(/Another program is saving to this file/);
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(at)).toHaveLength(1);
  });

  test('goes away whatever happens below it', () => {
    const at = folder();
    expect(() =>
      locked(join(at, 'a.yaml'), () => {
        throw new InputError({ message: 'no' });
      }),
    ).toThrow('no');
    expect(readdirSync(at)).toEqual([]);
  });
});

describe('what can’t be replaced is written to', () => {
  test('a pipe with somebody at its other end', async () => {
    const path = join(folder(), 'pipe');
    execFileSync('mkfifo', [path]);
    const reader = spawn('cat', [path]);
    let read = '';
    reader.stdout.setEncoding('utf8').on('data', (text: string) => (read += text));
    writeFile(path, ['one, ', 'two']);
    await new Promise((resolve) => reader.on('close', resolve));
    expect(read).toBe('one, two');
    expect(lstatSync(path).isFIFO()).toBe(true);
  });

  test.each([
    ['/dev/full', /disk is full/],
    ['/', /This is a folder/],
  ])('%s refuses in words', (path, words) => {
    expect(() => writeFile(path, 'text')).toThrow(words);
  });
});
