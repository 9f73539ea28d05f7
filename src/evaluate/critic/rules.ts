import { factsOf, holds } from '../../domain/fact-condition.ts';
import type { FactCondition, Rubric, Rule } from '../../domain/rubric.ts';
import { checksOf, questionsOf } from '../../domain/rule-condition.ts';
import type { RubricWarning } from './warning.ts';

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
  const read = new Set(rubric.questions.flatMap(({ ask_if }) => (ask_if === undefined ? [] : factsOf(ask_if))));
  rubric.facts.forEach(({ id }, index) => {
    if (!read.has(id))
      warnings.push({
        at: ['facts', index, 'id'],
        message: `No question hangs on the fact "${id}", so it decides nothing; drop it.`,
      });
  });
  rubric.rules.forEach((rule, index) => {
    const stricter = rubric.rules.find((other) => other !== rule && other.cap <= rule.cap && isSame(other, rule));
    if (stricter !== undefined && (stricter.cap < rule.cap || rubric.rules.indexOf(stricter) < index)) {
      warnings.push({
        at: ['rules', index, 'id'],
        message: `"${rule.id}" never matters, since "${stricter.id}" fires with it and caps lower or the same; drop one.`,
      });
    }
    if (checksOf(rule.when).length === 0 && questionsOf(rule.when).every((id) => never.has(id))) {
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

function isSame(one: Rule, other: Rule): boolean {
  return JSON.stringify(one.when) === JSON.stringify(other.when);
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
