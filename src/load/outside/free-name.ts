import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { cut } from './beside.ts';

/** The first of `acme.other-1.yaml`, `acme.other-2.yaml` and so on that is not there yet, for a word beside a path. */
export function freeName(path: string, word: string): string {
  return firstFree(path, (count) => `.${word}-${count}`);
}

/** The first of `acme-2026-05.yaml`, `acme-2026-05-2.yaml` and so on that is not there yet. */
export function freeNameForMonth(path: string, month: string): string {
  return firstFree(path, (count) => (count === 1 ? `-${month}` : `-${month}-${count}`));
}

/** A long name is cut, since one may have 255 bytes. */
function firstFree(path: string, ending: (count: number) => string): string {
  const extension = cut(extname(path), 30);
  const stem = cut(basename(path, extension), 200);
  for (let count = 1; ; count++) {
    const free = join(dirname(path), stem + ending(count) + extension);
    if (!existsSync(free)) return free;
  }
}
