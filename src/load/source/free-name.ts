import { existsSync } from 'node:fs';
import { extname } from 'node:path';

/** The first of `acme.other-1.yaml`, `acme.other-2.yaml` and so on that is not there yet, for a word beside a path. */
export function freeName(path: string, word: string): string {
  return firstFree(path, (count) => `.${word}-${count}`);
}

/** The first of `acme-2026-05.yaml`, `acme-2026-05-2.yaml` and so on that is not there yet. */
export function freeNameForMonth(path: string, month: string): string {
  return firstFree(path, (count) => (count === 1 ? `-${month}` : `-${month}-${count}`));
}

function firstFree(path: string, ending: (count: number) => string): string {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  let count = 1;
  while (existsSync(stem + ending(count) + extension)) count++;
  return stem + ending(count) + extension;
}
