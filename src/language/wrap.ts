import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** Filled with blanks to a width in columns, or cut, with a mark and never in the middle of a character. */
export function fit(text: string, columns: number, mark = '.'): string {
  // Loading the rules of all scripts takes longer than most reports.
  if (/^[ -~]*$/.test(text)) {
    return text.length > columns ? text.slice(0, columns - 1) + mark : text.padEnd(columns);
  }
  if (stringWidth(text) > columns) return fitted(text, columns - 1) + mark;
  return fitted(text, columns);
}

function fitted(text: string, columns: number): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, columns * 8))) {
    if (stringWidth(kept + segment) > columns) break;
    kept += segment;
  }
  return kept + ' '.repeat(columns - stringWidth(kept));
}

/** Wraps to `columns`; the first line is led by `lead`, the others by blanks of the same width. Long words break. */
export function wrap(text: string, columns: number, lead = ''): string[] {
  const indent = stringWidth(lead);
  const lines = wrapAnsi(text, Math.max(10, columns - indent), { hard: true, trim: true }).split('\n');
  return lines.map((line, index) => (index === 0 ? lead : ' '.repeat(indent)) + line);
}
