import { hasUnusual } from './odd-words.ts';
import { oneWordBlocks } from './parted.ts';

/** What hardly stands in an honest text in Latin letters: the rest of the work is done only where any of it does. */
/* eslint-disable no-control-regex */
const signs =
  /[\0-\u0008\u000E-\u001F\u007F-\u009F\u0131\u017F-\u0217\u021C-\u1FFF\u200B-\u200F\u202A-\u202E\u2060-\u209F\u20D0-\u2121\u2123-\u218F\u249C-\u24E9\u2800\u2C60-\u2DFF\u3164\uA000-\uABFF\uD800-\uD83B\uD83C\uDB40\uF900-\uFFFF]/;
const spacedOut = /(?<![A-Za-z0-9])[A-Za-z](?:[^A-Za-z0-9\n]{1,5}[A-Za-z](?![A-Za-z0-9])){5}/;

const signInWord = /[\u00A4\u20AC\u25A0-\u25FF\u2E80-\u9FFF\uAC00-\uD7FF][A-Za-z]/;

export function mayBeDisguised(text: string): boolean {
  if (text.includes('&#') || signInWord.test(text)) return true;
  return (hasUnusual(text) && signs.test(text)) || spacedOut.test(text) || hasOneWordBlocks(text);
}

function hasOneWordBlocks(text: string): boolean {
  for (const _ of oneWordBlocks(text)) return true;
  return false;
}
