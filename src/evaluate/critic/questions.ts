import type { Rubric } from '../../domain/rubric.ts';
import type { RubricWarning } from './warning.ts';

/** Questions that lack what makes an answer worth something: evidence, advice that can be followed, a source. */
export function questionWarnings(rubric: Rubric): RubricWarning[] {
  return rubric.questions.flatMap(({ id, evidence, advice, sources }, index): RubricWarning[] => {
    const at = ['questions', index, 'id'];
    const warnings: RubricWarning[] = [];
    if (evidence === undefined)
      warnings.push({ at, message: `"${id}" has no evidence prompt; say what one could show for an answer.` });
    if (advice.length === 0) warnings.push({ at, message: `"${id}" has no advice; say what to do next, with effort.` });
    else if (advice.at(-1)?.to !== 4)
      warnings.push({
        at: ['questions', index, 'advice', advice.length - 1],
        message: `The advice of "${id}" ends below level 4, so a plan can't go further; add a step to 4.`,
      });
    if (sources.length === 0) warnings.push({ at, message: `"${id}" names no source; say whose thought it is.` });
    return warnings;
  });
}
