import type { Rubric } from '../../domain/rubric.ts';
import type { RubricWarning } from './warning.ts';

/** Weights that weigh nothing against nothing, and principles that rest on one question. */
export function weightWarnings(rubric: Rubric): RubricWarning[] {
  const isDeep = rubric.questions.some(({ depth }) => depth !== 'quick');
  const warnings: RubricWarning[] = [];
  rubric.principles.forEach(({ id, weight }, index) => {
    const own = rubric.questions.filter((question) => question.principle === id);
    const [only] = own;
    const checks = rubric.checks.filter((check) => check.principle === id).length;
    if (only === undefined && checks === 0) {
      warnings.push({
        at: ['principles', index, 'id'],
        message: `Nothing is asked or checked under "${id}", so its weight has no effect; add a question or drop it.`,
      });
    } else if (only !== undefined && own.length === 1) {
      const at = rubric.questions.indexOf(only);
      if (only.weight !== 1) {
        warnings.push({
          at: ['questions', at, 'weight'],
          message: `The weight of "${only.id}" has no effect, since it stands alone under "${id}"; leave it out.`,
        });
      }
      if (isDeep) {
        warnings.push({
          at: ['principles', index, 'id'],
          message: `"${id}" rests on one question, so one answer decides it; add a second.`,
        });
      }
    }
    if (rubric.principles.length === 1 && weight !== 1) {
      warnings.push({
        at: ['principles', index, 'weight'],
        message: `The weight of "${id}" has no effect, since it is the only principle; leave it out.`,
      });
    }
  });
  return warnings;
}
