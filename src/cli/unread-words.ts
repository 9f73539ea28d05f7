import { isUtf8 } from 'node:buffer';
import { InputError } from '../domain/input-error.ts';
import { isThere, typedBytes } from '../load/outside/look.ts';

/**
 * Throws an InputError for a word of the command line that stands for bytes which are no UTF-8: Node has put U+FFFD
 * in their place, and a file of that other name may be there or be made.
 */
export function refuseUnreadWords(argv: readonly string[]): void {
  const word = argv.find((candidate) => candidate.includes('\uFFFD'));
  if (word === undefined || isAsTyped(word)) return;
  const message =
    "This word of the command line is not UTF-8, so the file that it names can't be told; rename the file.";
  throw new InputError({ path: word, message });
}

/** Where the system tells what was typed, by that; else by whether there is such a file. */
function isAsTyped(word: string): boolean {
  const typed = typedBytes();
  return typed === undefined ? isThere(word.slice(word.indexOf('=') + 1)) : isUtf8(typed);
}
