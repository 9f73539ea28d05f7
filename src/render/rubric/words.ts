import type { FactCondition, Rubric, RuleCondition, Source } from '../../domain/rubric.ts';

/** The sentences of a rubric, shared by the formats that people read. Nothing here is escaped yet. */

export function factWords(condition: FactCondition, rubric: Rubric): string {
  if ('fact' in condition)
    return `"${rubric.facts.find(({ id }) => id === condition.fact)?.ask ?? condition.fact}" is yes`;
  if ('not' in condition) return `not (${factWords(condition.not, rubric)})`;
  return 'any' in condition
    ? condition.any.map((part) => factWords(part, rubric)).join(' or ')
    : condition.all.map((part) => factWords(part, rubric)).join(' and ');
}

export function ruleWords(when: RuleCondition): string {
  if ('question' in when) return `${when.question} is at level ${when.at_most}${when.at_most > 0 ? ' or below' : ''}`;
  return 'any' in when ? when.any.map(ruleWords).join(' or ') : when.all.map(ruleWords).join(' and ');
}

export function sourceWords(source: Source): string {
  if ('thesis' in source) return `Cluetrain thesis ${source.thesis}`;
  return [source.title, source.author, source.year].filter((part) => part !== undefined).join(', ');
}
