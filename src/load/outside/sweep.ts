import { closeSync, copyFileSync, fsyncSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { besides, sharedName } from './beside.ts';
import { freeName } from './free-name.ts';
import { copyInto } from './in-place.ts';

/**
 * Takes away what processes that have ended left beside a file. A copy that one of them had begun is finished, and
 * what the file held is kept beside it. Journals stay: they wait for the questionnaire. Throws what the file system
 * throws.
 */
export function sweep(target: string): void {
  const shared = sharedName(target);
  for (const { path, kind, isLeft } of [target, ...(shared === undefined ? [] : [shared])].flatMap((name) =>
    besides(name),
  )) {
    if (!isLeft || kind === 'journal') continue;
    if (kind === 'whole') finish(target, path);
    rmSync(path, { force: true });
  }
}

function finish(target: string, whole: string): void {
  if (statSync(target, { throwIfNoEntry: false })?.isFile() !== true) {
    copyFileSync(whole, freeName(target, 'unsaved'));
  } else if (!readFileSync(target).equals(readFileSync(whole))) {
    copyFileSync(target, freeName(target, 'other'));
    copyInto(target, whole);
  }
}

/** Waits until the disk has the names in a folder, where it can be asked to. */
export function syncFolder(folder: string): void {
  try {
    const open = openSync(folder, 'r');
    try {
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
  } catch {
    // Not every system syncs folders; then it keeps names in its own time.
  }
}
