import { owned } from './owned.ts';

/** White space as single blanks, as a text of its own. */
export function folded(text: string): string {
  return owned(text.split(/\s+/).join(' '));
}
