import stringWidth from 'fast-string-width';
import { visible } from '../../language/visible.ts';
import { fit } from '../../language/wrap.ts';
import { barLegend, type Layout } from '../layout.ts';
import type { Bars, Table } from '../sections/section.ts';
import { points, range } from '../words.ts';

export function printBars({ rows, hasRange }: Bars, { paint, columns, bar, plain }: Layout): string {
  const narrow = columns < 60;
  const widest = Math.max(0, ...rows.map(({ title }) => stringWidth(visible(title))));
  const titleWidth = Math.min(narrow && hasRange ? 16 : 26, widest);
  const cells = Math.max(8, Math.min(36, columns - titleWidth - (narrow || !hasRange ? 12 : 28)));
  const printed = rows.map(({ title, score, low, high }) => {
    const name = fit(visible(title), titleWidth, plain ? '.' : '\u2026');
    if (high === null) return `  ${name}  ${paint.dim('does not apply')}`;
    const shownRange = hasRange && !narrow ? paint.dim(range(low, high).padStart(15)) : '';
    return `  ${name}  ${bar(low, score, high, cells)} ${points(score).padStart(5)}${shownRange}`;
  });
  const legend = paint.dim(`${' '.repeat(narrow ? 2 : titleWidth + 4)}${barLegend(plain)}`);
  return [...printed, ...(hasRange ? [legend] : [])].join('\n');
}

/** Short columns first, numbers before words; then the name of the row, which may wrap. */
export function printTable(table: Table, { paint, paragraph, full }: Layout): string {
  const { columns, rows } = table;
  const brief = full ? rows.length : (table.brief ?? rows.length);
  const [, ...short] = columns.map((column, at) => ({ ...column, at })).filter(({ isDetail }) => isDetail !== true);
  const ordered = [...short.filter(({ isNumber }) => isNumber), ...short.filter(({ isNumber }) => !isNumber)];
  const isTitled = ordered.length > 1;
  const cells = ordered.map(({ title, at, isNumber }) => {
    const texts = rows.slice(0, brief).map((row) => visible(row[at] ?? ''));
    const width = Math.max(5, isTitled ? title.length : 0, ...texts.map((text) => stringWidth(text)));
    return { texts, title, pad: (text: string) => (isNumber ? text.padStart(width) : fit(text, width)) };
  });
  const lead = (cell: (column: (typeof cells)[number]) => string) =>
    `  ${cells.map((column) => column.pad(cell(column))).join('  ')}  `;
  const lines = rows.slice(0, brief).map(([name = ''], index) =>
    paragraph(
      visible(name),
      lead(({ texts }) => texts[index] ?? ''),
    ),
  );
  if (isTitled) lines.unshift(paint.dim(`${lead(({ title }) => title)}${columns[0]?.title ?? ''}`));
  const more = rows.length - brief;
  const rest = table.rest ?? `${more} more in the markdown and json formats.`;
  if (more > 0) lines.push(paint.dim(paragraph(visible(rest), '         ')));
  return lines.join('\n');
}
