import type { Question, Rubric } from '../../domain/rubric.ts';
import { markdownText as md } from '../markdown-text.ts';
import { factWords, ruleWords } from './words.ts';

/** A rubric as a handout for paper: every question with a box for each level. */
export function rubricHandout(rubric: Rubric): string {
  const lines = [`# ${md(rubric.title)}`, '', md(`${rubric.id} ${rubric.version}`)];
  if (rubric.facts.length > 0)
    lines.push(
      '',
      '## First, a few facts',
      '',
      ...rubric.facts.map((fact) => `- [ ] yes  [ ] no: ${md(fact.ask)} (${md(fact.id)})`),
    );
  for (const principle of rubric.principles) {
    const questions = rubric.questions.filter((question) => question.principle === principle.id);
    if (questions.length === 0) continue;
    lines.push('', `## ${md(principle.title)}`, '', `*${md(principle.belief)}*`);
    for (const question of questions) lines.push('', questionLines(question, rubric));
  }
  if (rubric.rules.length > 0) {
    lines.push('', '## What caps the total', '');
    for (const rule of rubric.rules)
      lines.push(`- When ${md(ruleWords(rule.when))}, the total is at most ${rule.cap}. ${md(rule.why)}`);
  }
  lines.push('', '## What the total means', '');
  for (const band of rubric.bands) lines.push(`- **From ${band.from}: ${md(band.title)}.** ${md(band.meaning)}`);
  return `${lines.join('\n')}\n`;
}

function questionLines(question: Question, rubric: Rubric): string {
  const lines = [`### ${md(question.ask)}`, '', `${md(question.why)} (${md(question.id)})`, ''];
  if (question.ask_if !== undefined) lines.push(`Only if ${md(factWords(question.ask_if, rubric))}.`, '');
  lines.push(...question.levels.map((text, level) => `- [ ] ${level}: ${md(text)}`), "- [ ] I don't know");
  if (question.not_applicable === 'allowed') lines.push('- [ ] Does not apply, because:');
  lines.push('', 'How do you know? [ ] counted [ ] estimate [ ] guess');
  if (question.evidence !== undefined) lines.push('', `What to show: ${md(question.evidence.ask)}.`);
  return lines.join('\n');
}
