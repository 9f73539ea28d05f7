import type { Report } from '../../domain/report.ts';
import { barLegend, layoutFor, type Layout, type TerminalStyle } from '../layout.ts';
import stringWidth from 'fast-string-width';
import { visible } from '../../language/visible.ts';
import { fit } from '../../language/wrap.ts';
import { gateSection, warningsSection } from '../sections.ts';
import * as words from '../words.ts';

const stepsShown = 5;
const rowsShown = 30;

/** For a person at a terminal: the score first, then why, then what to do. */
export function terminalReport(report: Report, style: TerminalStyle): string {
  const layout = layoutFor(style);
  const sections = [
    head(report, layout),
    principles(report, layout),
    holdingBack(report, layout),
    moved(report, layout),
    unanswered(report, layout),
    advice(report, layout),
    plan(report, layout),
    commitments(report, layout),
    warningsSection(report, layout),
    gateSection(report, layout),
    layout.paint.dim(layout.paragraph(words.disclaimer)),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function head(report: Report, { paint, paragraph }: Layout): string {
  const lines = [
    paint.bold(paragraph(visible(words.headline(report)))),
    paint.dim(paragraph(visible(words.origin(report)))),
    '',
  ];
  if (report.score === null) {
    lines.push(paint.bold(paragraph(words.scoreSentence(report))));
  } else {
    const title = visible(words.bandTitle(report).toUpperCase());
    lines.push(
      paragraph(`${paint.bold(`${words.points(report.score)} of 100  ${title}`)}  ${words.scoreSentence(report)}`),
    );
    const provisional = words.provisionalSentence(report);
    lines.push(paragraph(visible(provisional ?? report.band?.meaning ?? '')));
  }
  lines.push(
    '',
    paragraph([words.coverageSentence(report), words.steadinessSentence(report)].filter(Boolean).join(' ')),
  );
  return lines.join('\n');
}

function principles(report: Report, { paint, columns, bar, plain }: Layout): string {
  if (report.principles.length === 0) return '';
  const titleWidth = report.principles.reduce(
    (widest, { title }) => Math.max(widest, Math.min(columns < 60 ? 16 : 26, stringWidth(visible(title)))),
    0,
  );
  const narrow = columns < 60;
  const cells = Math.max(8, Math.min(36, columns - titleWidth - (narrow ? 12 : 28)));
  const rows = report.principles.map(({ title, score, low, high }) => {
    const name = fit(visible(title), titleWidth, plain ? '.' : '\u2026');
    if (high === null) return `  ${name}  ${paint.dim('does not apply')}`;
    const numbers = words.points(score).padStart(5) + (narrow ? '' : paint.dim(words.range(low, high).padStart(15)));
    return `  ${name}  ${bar(low, score, high, cells)} ${numbers}`;
  });
  return [
    paint.bold('Principles'),
    ...rows,
    paint.dim(`${' '.repeat(narrow ? 2 : titleWidth + 4)}${barLegend(plain)}`),
  ].join('\n');
}

function holdingBack(report: Report, { paint, paragraph }: Layout): string {
  const lines: string[] = [];
  for (const rule of report.cappedBy) {
    lines.push(paint.red(paragraph(visible(words.capSentence(report, rule)), '  ! ')));
    lines.push(paragraph(visible(words.liftSentence(report, rule)), '    '));
  }
  const costliest = words.costliestSentence(report);
  if (costliest !== undefined) lines.push(paragraph(visible(costliest), '  - '));
  const notLookedAt = words.notLookedAtSentence(report);
  if (notLookedAt !== undefined) lines.push(paragraph(visible(notLookedAt), '  - '));
  return lines.length === 0 ? '' : [paint.bold('What holds the score down'), ...lines].join('\n');
}

function moved(report: Report, { paint, paragraph }: Layout): string {
  const sentence = words.previousSentence(report);
  if (sentence === undefined) return '';
  const rows = words.movedLines(report).map((line) => paragraph(visible(line), '  - '));
  return [paint.bold('Since the round before'), paragraph(sentence), ...rows].join('\n');
}

function commitments(report: Report, { paint, paragraph }: Layout): string {
  const rows = words.commitmentSentences(report).map((sentence) => paragraph(visible(sentence), '  - '));
  return rows.length === 0 ? '' : [paint.bold('What you said you will do'), ...rows].join('\n');
}

function unanswered(report: Report, { paint, paragraph }: Layout): string {
  if (report.unanswered.length === 0) return '';
  const rows = report.unanswered
    .slice(0, rowsShown)
    .map(({ question, rangeClosed }) =>
      paragraph(visible(words.askOf(report, question)), `  ${rangeClosed.toFixed(1).padStart(5)}  `),
    );
  const more = report.unanswered.length - rowsShown;
  if (more > 0) rows.push(paint.dim(paragraph(`${more} more in the markdown and json formats.`, '         ')));
  return [paint.bold('Not answered yet'), paragraph(words.unansweredIntroduction(report)), ...rows].join('\n');
}

function advice(report: Report, { paint, paragraph }: Layout): string {
  if (report.advice.length === 0) return '';
  const steps = report.advice.slice(0, stepsShown).flatMap((step, index) => {
    const today = `${visible(words.askOf(report, step.question))} Today: level ${step.from} of 4.`;
    return [
      paragraph(
        `${paint.bold(visible(step.do))} (${visible(words.effortWords(step.days, step.who))}, ${words.gainWords(step.gain, step.gainUncapped)})`,
        `  ${index + 1}. `,
      ),
      paint.dim(paragraph(today, '     ')),
    ];
  });
  const more = report.advice.length - stepsShown;
  if (more > 0) steps.push(paint.dim(paragraph(`${more} more in the markdown and json formats.`, '     ')));
  return [paint.bold('What to do next'), ...steps].join('\n');
}

function plan(report: Report, { paint, paragraph }: Layout): string {
  const steps = report.plan.steps.map((step, index) =>
    paragraph(
      `${visible(step.do)} (${visible(words.effortWords(step.days, step.who))})`,
      `  ${String(index + 1).padStart(2)}. `,
    ),
  );
  return [paint.bold('Plan for the next band'), paragraph(visible(words.planSentence(report))), ...steps].join('\n');
}
