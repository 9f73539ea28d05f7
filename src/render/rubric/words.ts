import type { FactCondition, Rubric, RuleCondition } from '../../domain/rubric.ts';
import type { Source } from '../../domain/source.ts';

/** The sentences of a rubric, shared by the formats that people read. Nothing here is escaped yet. */

export function factWords(condition: FactCondition, rubric: Rubric): string {
  if ('fact' in condition)
    return `"${rubric.facts.find(({ id }) => id === condition.fact)?.ask ?? condition.fact}" is yes`;
  if ('not' in condition) return `not (${factWords(condition.not, rubric)})`;
  const parts = 'any' in condition ? condition.any : condition.all;
  return joined(parts, 'any' in condition ? ' or ' : ' and ', (part) => factWords(part, rubric));
}

export function ruleWords(when: RuleCondition): string {
  if ('question' in when) return `${when.question} is at level ${when.at_most}${when.at_most > 0 ? ' or below' : ''}`;
  if ('check' in when) return `a document gets no points from ${when.check}`;
  return joined('any' in when ? when.any : when.all, 'any' in when ? ' or ' : ' and ', ruleWords);
}

/** Groups within a group stand in brackets. */
function joined<Part extends object>(parts: Part[], join: string, words: (part: Part) => string): string {
  const one = parts.length === 1;
  return parts.map((part) => (!one && ('any' in part || 'all' in part) ? `(${words(part)})` : words(part))).join(join);
}

export function sourceWords(source: Source): string {
  if ('thesis' in source) return `Cluetrain thesis ${source.thesis}`;
  return [source.title, source.author, source.year].filter((part) => part !== undefined).join(', ');
}
