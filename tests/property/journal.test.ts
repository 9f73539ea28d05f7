import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { adoptWaiting } from '../../src/load/answers/adopt.ts';
import { AnswersStore } from '../../src/load/answers/answers-store.ts';
import { isThere } from '../../src/load/outside/look.ts';
import { clean } from '../../src/load/outside/write.ts';
import { disk, Killed } from './faulty-disk.ts';

const life = vi.hoisted(() => ({ run: 0 }));
vi.mock('node:fs', async (original) => {
  const { onFaultyDisk } = await import('./faulty-disk.ts');
  return onFaultyDisk(await original());
});
// Each run of this test is a process of its own, and those before it have ended.
vi.mock('../../src/load/outside/alive.ts', () => ({
  ourselves: () => `abcdef-${life.run}-0`,
  hasEnded: (who: string) => Number(who.split('-')[1]) < life.run,
}));

beforeEach(() => disk.start());

const isSound = (text: string) => {
  try {
    return (parse(text) as { candor?: number }).candor === 1;
  } catch {
    return false;
  }
};

function open(path: string): AnswersStore {
  life.run++;
  clean(path);
  const isWritten = isThere(path);
  const text = isWritten ? readFileSync(path, 'utf8') : 'candor: 1\n';
  const store = new AnswersStore({ path, text, isWritten }, isSound);
  adoptWaiting(store, isSound);
  return store;
}

const edit = fc.record({ question: fc.nat(4), note: fc.string({ maxLength: 30 }) });
interface Run {
  edits: { question: number; note: string }[];
  killAt: number;
  full: [number, number];
}
const run = fc.record<Run>({
  edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
  killAt: fc.nat(70),
  full: fc.oneof(
    fc.constant<[number, number]>([Infinity, Infinity]),
    fc.tuple(fc.nat(60), fc.nat(60)).map(([from, length]): [number, number] => [from, from + length]),
  ),
});

/** Lives through the runs; gives what was said to be saved, and for each question what was typed last. */
function live(path: string, runs: Run[]) {
  const saved = new Map<string, string>();
  const typed = new Map<string, string[]>();
  for (const { edits, killAt, full } of runs) {
    disk.start(killAt, full);
    try {
      const store = open(path);
      for (const { question, note } of edits) {
        const id = `q${question}`;
        typed.set(id, [...(typed.get(id) ?? []), note]);
        store.save([{ path: ['answers', id], value: { level: 2, note } }]);
        if (store.unsaved !== '' && store.journal === undefined) continue;
        saved.set(id, note);
        typed.set(id, [note]);
      }
    } catch (error) {
      // A run on a full disk may end at its start; then nothing was typed.
      if (!(error instanceof Killed) && (error as Error).name !== 'InputError') throw error;
    }
  }
  disk.start();
  return { saved, typed };
}

function check(path: string, { saved, typed }: ReturnType<typeof live>): void {
  open(path);
  const held = isThere(path)
    ? ((parse(readFileSync(path, 'utf8')) as { answers?: Record<string, { note?: string }> }).answers ?? {})
    : {};
  for (const [id, note] of saved) expect([note, ...(typed.get(id) ?? [])], id).toContain(held[id]?.note);
  expect(readdirSync(join(path, '..')).filter((name) => name.includes('.candor-'))).toEqual([]);
}

function inFolder(act: (path: string) => void): void {
  disk.start();
  const folder = mkdtempSync(join(tmpdir(), 'candor-'));
  try {
    act(join(folder, 'acme.yaml'));
  } finally {
    disk.start();
    rmSync(folder, { recursive: true });
  }
}

describe('no saved answer is lost', () => {
  test('whatever is killed when, on disks that are full now and then', () => {
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 3 }), fc.boolean(), (runs, isLinked) =>
        inFolder((path) => {
          if (isLinked) {
            writeFileSync(path, '# ours\ncandor: 1\n');
            linkSync(path, `${path}.other`);
          }
          check(path, live(path, runs));
          if (isLinked) expect(statSync(path).nlink).toBe(2);
        }),
      ),
      { numRuns: 100, seed: 11 },
    );
  });

  test.each([false, true])('by a kill at any step of a save, the file having a second name: %s', (isLinked) => {
    let steps = Infinity;
    for (let killAt = 0; killAt < steps; killAt++) {
      inFolder((path) => {
        writeFileSync(path, 'candor: 1\nanswers:\n  q0: {level: 4, note: kept}\n');
        if (isLinked) linkSync(path, `${path}.other`);
        disk.start(killAt);
        const edits = [
          { question: 1, note: 'first '.repeat(20) },
          { question: 1, note: 'second' },
          { question: 2, note: 'third' },
        ];
        const runs: Run[] = [{ edits, killAt, full: [Infinity, Infinity] }];
        const lived = live(path, runs);
        lived.saved.set('q0', 'kept');
        check(path, lived);
        if (lived.saved.size === 3) steps = killAt;
      });
    }
    expect(steps).toBeGreaterThan(30);
  });
});

describe('what another hand takes out of the file behind the last answer is put back at the end', () => {
  const answered = (path: string) => {
    const store = open(path);
    store.save([{ path: ['answers', 'q1'], value: { level: 2, note: 'ours' } }]);
    return store;
  };

  test.each([
    ['it is deleted', (path: string) => rmSync(path), 'acme.yaml'],
    ['it is emptied', (path: string) => writeFileSync(path, ''), 'acme.unsaved-1.yaml'],
    ['it is no YAML any more', (path: string) => writeFileSync(path, '\0{['), 'acme.unsaved-1.yaml'],
    [
      'an editor writes what it had read before',
      (path: string) => writeFileSync(path, 'candor: 1\nanswers:\n  q0: {level: 1}\n'),
      'acme.yaml',
    ],
  ])('%s', (_, change, kept) => {
    inFolder((path) => {
      const store = answered(path);
      change(path);
      store.save([]);
      expect(readFileSync(join(path, '..', kept), 'utf8')).toMatch(/q1: \{level: 2, note: ours\}/);
      expect(store.notice).toContain('acme.yaml');
    });
  });

  test('another answer to the same question stays', () => {
    inFolder((path) => {
      const store = answered(path);
      const theirs = 'candor: 1\nanswers:\n  q1: {level: 4}\n';
      writeFileSync(path, theirs);
      store.save([]);
      expect(readFileSync(path, 'utf8')).toBe(theirs);
    });
  });
});
