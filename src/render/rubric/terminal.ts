import type { Question, Rubric } from '../../domain/rubric.ts';
import { layoutFor, type Layout, type TerminalStyle } from '../layout.ts';
import { visible } from '../../language/visible.ts';
import { rubricSummary } from './summary.ts';
import { factWords, ruleWords, sourceWords } from './words.ts';

/** A rubric to read at a terminal. */
export function terminalRubric(rubric: Rubric, style: TerminalStyle): string {
  const layout = layoutFor(style);
  const { paint, paragraph } = layout;
  const lines = [
    paint.bold(paragraph(visible(rubric.title))),
    paint.dim(paragraph(visible(`${rubric.id} ${rubric.version}. ${rubricSummary(rubric)}`))),
  ];
  if (rubric.facts.length > 0) lines.push('', paint.bold('Facts, answered with yes or no'));
  for (const { id, ask } of rubric.facts) lines.push(paragraph(`${visible(ask)} ${paint.dim(`(${id})`)}`, '  - '));
  if (rubric.roles.length > 0)
    lines.push('', paragraph(`${paint.bold('Roles:')} ${rubric.roles.map(({ id }) => id).join(', ')}`));
  for (const principle of rubric.principles) {
    const questions = rubric.questions.filter((question) => question.principle === principle.id);
    if (questions.length === 0) continue;
    lines.push('', paint.bold(visible(principle.title)), paragraph(visible(principle.belief)));
    for (const question of questions) lines.push('', questionLines(question, rubric, layout));
  }
  if (rubric.rules.length > 0) lines.push('', paint.bold('Rules'));
  for (const rule of rubric.rules) {
    lines.push(
      paragraph(visible(`When ${ruleWords(rule.when)}, the total is at most ${rule.cap}. ${rule.why}`), '  - '),
    );
  }
  lines.push('', paint.bold('Bands'));
  for (const band of rubric.bands)
    lines.push(paragraph(visible(`${band.title}. ${band.meaning}`), `  ${String(band.from).padStart(3)}  `));
  return `${lines.join('\n')}\n`;
}

function questionLines(question: Question, rubric: Rubric, { paint, paragraph }: Layout): string {
  const lines = [
    paragraph(`${paint.bold(visible(question.ask))} ${paint.dim(`(${question.id}, weight ${question.weight})`)}`, '  '),
    paragraph(visible(question.why), '  '),
    ...question.levels.map((text, level) => paragraph(visible(text), `    ${level}  `)),
  ];
  const notes: string[] = [];
  if (question.not_applicable === 'allowed') notes.push('May be not applicable, with a reason.');
  if (question.ask_if !== undefined) notes.push(`Asked if ${factWords(question.ask_if, rubric)}.`);
  if (question.evidence !== undefined) notes.push(`Show: ${question.evidence.ask}.`);
  if (question.sources.length > 0) notes.push(`Source: ${question.sources.map(sourceWords).join('; ')}.`);
  return [...lines, ...notes.map((note) => paint.dim(paragraph(visible(note), '    - ')))].join('\n');
}
