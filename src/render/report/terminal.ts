import type { Report } from '../../domain/report.ts';
import { visible } from '../../language/visible.ts';
import { layoutFor, type Layout, type TerminalStyle } from '../layout.ts';
import { sheetOf } from '../sections/sheet.ts';
import type { Block, List, Section, Steps, Text, Verdict } from '../sections/section.ts';
import { points } from '../words.ts';
import { printBars, printTable } from './terminal-tables.ts';
import { printChecks } from './terminal-checks.ts';

/** For a person at a terminal. */
export function print(report: Report, style: TerminalStyle): string {
  const layout = layoutFor(style);
  const { title, origin, sections, lines = Infinity } = sheetOf(report);
  const { paint, paragraph } = layout;
  const head = [paint.bold(paragraph(visible(title))), paint.dim(paragraph(visible(origin)))].join('\n');
  const shown = sections.filter(({ isDetail, isBrief }) => (layout.full ? isBrief : isDetail) !== true);
  const printed = (room: number) =>
    `${[head, ...shown.map((section) => printSection(section, layout, room))].join('\n\n')}\n`;
  if (layout.full) return printed(Infinity);
  const least = printed(0);
  return printed(Math.max(0, lines - least.split('\n').length + 2));
}

function printSection({ heading, blocks }: Section, layout: Layout, room: number): string {
  const printed = blocks.map((block) => printBlock(block, layout, room));
  return [...(heading === undefined ? [] : [layout.paint.bold(heading)]), ...printed].join('\n');
}

function printBlock(block: Block, layout: Layout, room: number): string {
  switch (block.block) {
    case 'verdict':
      return printVerdict(block, layout);
    case 'text':
      return printText(block, layout);
    case 'bars':
      return printBars(block, layout);
    case 'table':
      return printTable(block, layout);
    case 'list':
      return printList(block, layout);
    case 'steps':
      return printSteps(block, layout);
    case 'checks':
      return printChecks(block, layout, room);
  }
}

function printVerdict({ of, score, band, remark }: Verdict, { paint, paragraph }: Layout): string {
  const lead = of === undefined ? '' : `${visible(of)}: `;
  if (score === null) return paragraph(`${lead}${paint.bold(band === '' ? remark : `No score  ${remark}`)}`);
  return paragraph(`${lead}${paint.bold(`${points(score)} of 100  ${visible(band.toUpperCase())}`)}  ${remark}`);
}

function printText({ text, tone }: Text, { paint, paragraph }: Layout): string {
  const paintTone = { strong: paint.bold, quiet: paint.dim, alarm: paint.red, plain: (shown: string) => shown };
  return paintTone[tone ?? 'plain'](paragraph(visible(text)));
}

function printList({ items, brief = items.length, rest }: List, { paint, paragraph, full }: Layout): string {
  const leads = { alarm: '  ! ', passed: '  + ', failed: '  x ', none: '  - ' };
  const shown = full ? items : items.slice(0, brief);
  const more = rest === undefined || shown.length === items.length ? [] : [paint.dim(paragraph(rest, '  - '))];
  return shown
    .map(({ text, more, mark }) => {
      const item = paragraph(visible(text), leads[mark ?? 'none']);
      const lines = [mark === 'alarm' || mark === 'failed' ? paint.red(item) : item];
      if (more !== undefined) lines.push(paragraph(visible(more), '    '));
      return lines.join('\n');
    })
    .concat(more)
    .join('\n');
}

function printSteps({ steps, brief: some = steps.length }: Steps, { paint, paragraph, full }: Layout): string {
  const brief = full ? steps.length : some;
  const width = steps.some(({ today }) => today !== undefined) ? 1 : 2;
  const lines = steps.slice(0, brief).flatMap(({ do: what, effort, today }, index) => {
    const lead = `  ${String(index + 1).padStart(width)}. `;
    const step = `${today === undefined ? visible(what) : paint.bold(visible(what))} (${visible(effort)})`;
    return [
      paragraph(step, lead),
      ...(today === undefined ? [] : [paint.dim(paragraph(visible(today), ' '.repeat(lead.length)))]),
    ];
  });
  const more = steps.length - brief;
  if (more > 0) lines.push(paint.dim(paragraph(`${more} more in the markdown and json formats.`, '     ')));
  return lines.join('\n');
}
