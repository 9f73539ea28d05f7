import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** Wraps to `columns`; the first line is led by `lead`, the others by blanks of the same width. Long words break. */
export function wrap(text: string, columns: number, lead = ''): string[] {
  const indent = stringWidth(lead);
  const lines = wrapAnsi(text, Math.max(10, columns - indent), { hard: true, trim: true }).split('\n');
  return lines.map((line, index) => (index === 0 ? lead : ' '.repeat(indent)) + line);
}
