import { factsAt } from '../../domain/fact-condition.ts';
import { questionsAt, type Depth, type Rubric } from '../../domain/rubric.ts';
import { visible } from '../../language/visible.ts';
import { wrap } from '../../language/wrap.ts';

/** An answers file to fill in: every question of the depth as a comment, with its levels and a line for the answer. */
export function blankAnswers(rubric: Rubric, depth: Depth): string {
  const comment = (text: string, lead = '') => wrap(visible(text), 90, lead).map((line) => `  # ${line}`.trimEnd());
  const lines = [
    '# Your answers. Take the "#" away in front of a line and fill it in; a number from 0 to 4 is enough for a question.',
    '# More can be said: {level: 3, known: counted, evidence: [{note: what you have, date: 2026-01-31}]}, {unknown: true},',
    '# or {not_applicable: the reason}. "candor assess" asks the same questions one by one.',
    'candor: 1',
    `rubric: {id: ${rubric.id}, version: ${rubric.version}}`,
    `depth: ${depth}`,
    '# subject: the business that this is about',
    ...(rubric.roles.length > 0
      ? [`# respondent: {role: ${rubric.roles[0]?.id}}   # ${rubric.roles.map(({ id }) => id).join(', ')}`]
      : []),
    'facts:',
    ...factsAt(rubric, depth).flatMap(({ id, ask }) => [...comment(`${ask} yes or no`), `  # ${id}:`]),
    'answers:',
  ];
  const asked = questionsAt(rubric, depth);
  for (const { id: principle, title } of rubric.principles) {
    for (const question of asked.filter((candidate) => candidate.principle === principle)) {
      lines.push(...comment(`${title}. ${question.ask}`));
      question.levels.forEach((text, level) => lines.push(...comment(text, `  ${level}  `)));
      lines.push(`  # ${question.id}:`, '');
    }
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
