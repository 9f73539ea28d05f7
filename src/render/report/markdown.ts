import type { Report } from '../../domain/report.ts';
import { markdownText as md } from '../markdown-text.ts';
import { sheetOf } from '../sections/sheet.ts';
import type { Bars, Block, List, Section, Steps, Table, Text, Verdict } from '../sections/section.ts';
import { percent, points, range } from '../words.ts';
import { printChecks } from './markdown-checks.ts';

/** For documents, pull requests and mail: everything that the report says, in GitHub's Markdown. */
export function print(report: Report): string {
  const { title, origin, sections } = sheetOf(report);
  const head = [`# ${md(title)}`, md(origin)];
  return `${[...head, ...sections.filter(({ isBrief }) => isBrief !== true).flatMap(printSection)].join('\n\n')}\n`;
}

function printSection({ heading, blocks }: Section): string[] {
  return [...(heading === undefined ? [] : [`## ${md(heading)}`]), ...blocks.map(printBlock)];
}

function printBlock(block: Block): string {
  switch (block.block) {
    case 'verdict':
      return printVerdict(block);
    case 'text':
      return printText(block);
    case 'bars':
      return printBars(block);
    case 'table':
      return printTable(block);
    case 'list':
      return printList(block);
    case 'steps':
      return printSteps(block);
    case 'checks':
      return printChecks(block);
  }
}

function printVerdict({ of, score, band, remark }: Verdict): string {
  const lead = of === undefined ? '' : `${md(of)}: `;
  if (score === null) return `${lead}**${band === '' ? md(remark) : `No score (${md(remark)})`}**`;
  return `${lead}**${points(score)} of 100, ${md(band)}** (${md(remark)})`;
}

function printText({ text, tone }: Text): string {
  const mark = tone === 'quiet' ? '*' : tone === undefined ? '' : '**';
  return `${mark}${md(text)}${mark}`;
}

function printBars({ rows, hasRange }: Bars): string {
  if (!hasRange)
    return tableOf(
      [{ title: 'Principle' }, { title: 'Score', isNumber: true }],
      rows.map(({ title, score }) => [title, points(score)]),
    );
  const titles = ['Score', 'Range', 'Answered'].map((title) => ({ title, isNumber: true }));
  return tableOf(
    [{ title: 'Principle' }, ...titles],
    rows.map(({ title, score, low, high, coverage = null }) => [
      title,
      points(score),
      range(low, high),
      coverage === null ? 'does not apply' : percent(coverage),
    ]),
  );
}

function printTable({ columns, rows }: Table): string {
  return tableOf(columns, rows);
}

function tableOf(columns: Table['columns'], rows: string[][]): string {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(({ title }) => title)),
    row(columns.map(({ isNumber }) => (isNumber === true ? '---:' : '---'))),
    ...rows.map((cells) => row(cells.map((cell, at) => (columns[at]?.isNumber === true ? cell : md(cell))))),
  ].join('\n');
}

function printList({ items }: List): string {
  return items
    .map(({ text, more, mark }) => {
      const said = mark === 'alarm' ? `**${md(text)}**` : md(text);
      return `- ${said}${more === undefined ? '' : ` ${md(more)}`}`;
    })
    .join('\n');
}

function printSteps({ steps }: Steps): string {
  return steps
    .map(({ do: what, effort, today }, index) =>
      today === undefined
        ? `${index + 1}. ${md(what)} (${md(effort)})`
        : `${index + 1}. **${md(what)}** (${md(effort)})<br>${md(today)}`,
    )
    .join('\n');
}
