import { factsOf, holds } from '../../domain/fact-condition.ts';
import type { FactCondition, Rubric } from '../../domain/rubric.ts';
import { questionsOf } from '../../domain/rule-condition.ts';
import type { RubricWarning } from './index.ts';

/** Rules that no answers can make fire, and rules that change nothing when they do. */
export function ruleWarnings(rubric: Rubric): RubricWarning[] {
  const never = new Set(
    rubric.questions.filter(({ ask_if }) => ask_if !== undefined && !canHold(ask_if)).map(({ id }) => id),
  );
  const warnings = rubric.questions.flatMap(({ id }, index): RubricWarning[] =>
    never.has(id)
      ? [
          {
            at: ['questions', index, 'ask_if'],
            message: `"${id}" is never asked, since no facts fulfil its condition; mend the condition or drop the question.`,
          },
        ]
      : [],
  );
  rubric.rules.forEach((rule, index) => {
    if (questionsOf(rule.when).every((id) => never.has(id))) {
      warnings.push({
        at: ['rules', index, 'when'],
        message: `"${rule.id}" can never fire, since its questions are never asked; drop it.`,
      });
    }
    if (rule.cap >= 100) {
      warnings.push({
        at: ['rules', index, 'cap'],
        message: `"${rule.id}" changes nothing, since no total is above 100; lower its cap or drop it.`,
      });
    }
  });
  return warnings;
}

/** Tries every truth of the facts; a condition that reads more than twelve is not judged. */
function canHold(condition: FactCondition): boolean {
  const facts = [...new Set(factsOf(condition))];
  if (facts.length > 12) return true;
  for (let truth = 0; truth < 2 ** facts.length; truth++) {
    const known = new Map(facts.map((id, index) => [id, (truth & (1 << index)) !== 0]));
    if (holds(condition, known) === true) return true;
  }
  return false;
}
