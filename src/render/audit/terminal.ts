import type { DocumentResult, Finding, Report } from '../../domain/report.ts';
import stringWidth from 'fast-string-width';
import { visible } from '../../language/visible.ts';
import { fit, wrap } from '../../language/wrap.ts';
import { layoutFor, type Layout, type TerminalStyle } from '../layout.ts';
import { gateSection, warningsSection } from '../sections.ts';
import { points } from '../words.ts';
import * as words from './words.ts';

const placesShown = 3;

/** For a person at a terminal: the score and the counts first, then document by document, worst first. */
export function terminalAudit(report: Report, style: TerminalStyle): string {
  const layout = layoutFor(style);
  const { paint, paragraph } = layout;
  const sections = [
    head(report, layout),
    principles(report, layout),
    ...report.documents.map((document) => documentSection(report, document, layout)),
    warningsSection(report, layout),
    gateSection(report, layout),
    paint.bold(paragraph(`${visible(words.headline(report))}: ${words.countsSentence(report.findings)}.`)),
    paint.dim(paragraph(words.disclaimer)),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function head(report: Report, { paint, paragraph }: Layout): string {
  const title = visible(report.band?.title.toUpperCase() ?? '');
  const score = report.score === null ? 'No score' : `${points(report.score)} of 100  ${title}`;
  return [
    paint.bold(paragraph(visible(words.headline(report)))),
    paint.dim(paragraph(visible(words.origin(report)))),
    '',
    paragraph(`${paint.bold(score)}  ${words.seriousSentence(report)}`),
    ...words.capSentence(report).map((sentence) => paint.red(paragraph(visible(sentence), '  ! '))),
  ].join('\n');
}

function principles(report: Report, { paint, columns, bar, plain }: Layout): string {
  const shown = report.principles.filter(({ score }) => score !== null);
  const width = Math.min(26, Math.max(0, ...shown.map(({ title }) => stringWidth(visible(title)))));
  const cells = Math.max(8, Math.min(36, columns - width - 12));
  return [
    paint.bold('Principles'),
    ...shown.map(
      ({ title, score }) =>
        `  ${fit(visible(title), width, plain ? '.' : '\u2026')}  ${bar(score, score, score, cells)} ${points(score).padStart(5)}`,
    ),
  ].join('\n');
}

function documentSection(report: Report, document: DocumentResult, layout: Layout): string {
  const { paint, paragraph } = layout;
  const groups = words.byCheck(report, document);
  const told = groups.filter(words.isTold).map((group) => checkSection(group, layout));
  const counted = groups.filter((group) => !words.isTold(group));
  const lines = [
    `${paint.bold(paragraph(visible(document.path)))}\n${paint.dim(paragraph(words.documentSentence(document)))}`,
    ...told,
  ];
  if (counted.length > 0) lines.push(counted.map((group) => notesLine(group, layout)).join('\n'));
  return lines.join('\n\n');
}

function checkSection({ check, first, findings }: words.CheckFindings, layout: Layout): string {
  const { paint, paragraph, plain } = layout;
  const paintSeverity = { error: paint.red, warning: paint.yellow, note: paint.cyan }[first.severity];
  const lines = [
    paragraph(
      `${paintSeverity(words.severityWords(first))}  ${paint.bold(visible(first.message))} ${paint.dim(`(${visible(check)})`)}`,
      '  ',
    ),
  ];
  for (const finding of findings.slice(0, placesShown)) lines.push(...place(finding, layout));
  const rest = findings.slice(placesShown);
  if (rest.length > 0)
    lines.push(
      paint.dim(paragraph(`and at ${rest.map(({ location }) => words.placeWords(location)).join(', ')}`, '    ')),
    );
  lines.push(paragraph(visible(first.why), plain ? '    - ' : '    \u2022 '));
  lines.push(paragraph(visible(first.advice), plain ? '    - ' : '    \u2022 '));
  if (first.better !== undefined) lines.push(paint.green(paragraph(visible(first.better), '    Write: ')));
  return lines.join('\n');
}

/** The excerpt with its words underlined: by the terminal in colour, by a line of carets without. */
function place(finding: Finding, { paint, columns }: Layout): string[] {
  const { excerpt } = finding;
  if (excerpt === undefined) return [];
  const lead = `    ${words.placeWords(finding.location)}  `;
  const indent = ' '.repeat(lead.length);
  // Wrapping composes letters with their accents, so places are counted in what is composed already.
  const shown = (to?: number) => visible(excerpt.slice(0, to)).normalize();
  const text = shown();
  const marked = { start: shown(finding.words?.start ?? 0).length, end: shown(finding.words?.end ?? 0).length };
  const lines: string[] = [];
  let at = 0;
  for (const [index, line] of wrap(text, columns - lead.length).entries()) {
    const start = text.indexOf(line.trimEnd(), at);
    at = start + line.length;
    const from = Math.max(0, marked.start - start);
    const to = Math.min(line.length, marked.end - start);
    const here = index === 0 ? lead : indent;
    if (to <= from) lines.push(here + line);
    else if (paint.level > 0)
      lines.push(here + line.slice(0, from) + paint.underline(line.slice(from, to)) + line.slice(to));
    else {
      const carets = '^'.repeat(stringWidth(line.slice(from, to)));
      lines.push(here + line, indent + ' '.repeat(stringWidth(line.slice(0, from))) + carets);
    }
  }
  const items = words.itemsSentence(finding);
  if (items !== undefined) lines.push(indent + paint.dim(items));
  return lines;
}

function notesLine({ check, first, seen }: words.CheckFindings, { paint, paragraph }: Layout): string {
  const where = words.placeWords(first.location);
  const count = where === '' ? '' : seen === 1 ? ` At ${where}.` : ` ${seen} times, first at ${where}.`;
  return paragraph(
    `${paint.cyan('note')}  ${visible(first.message)}${count} ${paint.dim(`(${visible(check)})`)}`,
    '  ',
  );
}
