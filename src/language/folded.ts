import { owned } from './owned.ts';

/** White space as single blanks, as a text of its own. */
export function folded(text: string): string {
  return owned(unfolded.test(text) ? text.split(/\s+/).join(' ') : text);
}

const unfolded = /[^\S ]|  /;

/** How many units of a folded text what stands between two offsets takes up. */
export function foldedLength(text: string, start: number, end: number): number {
  let length = 0;
  let isBlank = false;
  for (let index = start; index < end; index++) {
    const wasBlank = isBlank;
    const unit = text.charCodeAt(index);
    isBlank = unit === 32 || ((unit < 32 || unit > 126) && /\s/.test(text.charAt(index)));
    if (!(isBlank && wasBlank)) length++;
  }
  return length;
}
