import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs';
import { InputError } from '../../domain/input-error.ts';
import { besidePath, besides, sharedName } from './beside.ts';
import { wait } from './wait.ts';
import { inWords } from './words.ts';

/** How long another writer is waited for, in milliseconds. */
const patience = 1000;

/**
 * Does something while no other process that asks here does it to the same file. `isHeld` says whether that still
 * holds; only after a sleep of the machine may another one have taken over. Each process lays down a lock of its own
 * name and then looks for others: of two that come at once, at least one sees the other, and steps back. So the lock
 * of a process that has ended is in nobody's way and can be taken off by anyone. Throws an InputError when the file
 * stays locked or its folder can't be written.
 */
export function locked<Result>(target: string, act: (isHeld: () => boolean) => Result): Result {
  const shared = sharedName(target);
  if (shared === undefined) return lockedBy(target, target, act);
  return lockedBy(shared, target, (isShared) =>
    lockedBy(target, target, (isHeld) => act(() => isShared() && isHeld())),
  );
}

function lockedBy<Result>(name: string, target: string, act: (isHeld: () => boolean) => Result): Result {
  const lock = besidePath(name, 'lock');
  try {
    for (const end = Date.now() + patience; !isFirst(name, lock); wait(3 + Math.random() * 15)) {
      if (Date.now() > end)
        throw new InputError({ path: target, message: 'Another program is saving to this file just now.' });
    }
    return act(() => existsSync(lock));
  } finally {
    rmSync(lock, { force: true });
  }
}

function isFirst(target: string, lock: string): boolean {
  inWords(target, () => {
    rmSync(lock, { force: true });
    closeSync(openSync(lock, 'wx', 0o600));
  });
  // The clock of the disk, which on a shared one is not ours.
  const now = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  const others = besides(target, now).filter(({ kind, isOurs }) => kind === 'lock' && !isOurs);
  for (const { path } of others.filter(({ isLeft }) => isLeft)) rmSync(path, { force: true });
  const isTaken = others.some(({ isLeft }) => !isLeft);
  if (isTaken) rmSync(lock, { force: true });
  return !isTaken;
}
