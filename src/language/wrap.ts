import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** Cut or filled with blanks to a width in columns, never in the middle of a character. */
export function fit(text: string, columns: number): string {
  // Loading the rules of all scripts takes longer than most reports.
  if (/^[ -~]*$/.test(text)) return text.slice(0, columns).padEnd(columns);
  let fitted = '';
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, columns * 8))) {
    if (stringWidth(fitted + segment) > columns) break;
    fitted += segment;
  }
  return fitted + ' '.repeat(columns - stringWidth(fitted));
}

/** Wraps to `columns`; the first line is led by `lead`, the others by blanks of the same width. Long words break. */
export function wrap(text: string, columns: number, lead = ''): string[] {
  const indent = stringWidth(lead);
  const lines = wrapAnsi(text, Math.max(10, columns - indent), { hard: true, trim: true }).split('\n');
  return lines.map((line, index) => (index === 0 ? lead : ' '.repeat(indent)) + line);
}
