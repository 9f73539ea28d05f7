import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { targetOf } from './target.ts';
import { inWords } from './words.ts';
import { InputError } from '../../domain/input-error.ts';

/** Throws an InputError when a file or its folder can't be written: better now than after the first answer. */
export function refuseUnwritable(path: string): void {
  inWords(path, () => targetOf(path));
  const targets = existsSync(path) ? [path, dirname(path)] : [nearestFolder(path)];
  try {
    for (const target of targets) accessSync(target, constants.W_OK);
  } catch {
    const message =
      'Your answers could not be saved here: the file or its folder may not be written. Choose another place.';
    throw new InputError({ path, message });
  }
}

function nearestFolder(path: string): string {
  const folder = dirname(path);
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(folder);
}
