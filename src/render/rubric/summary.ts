import { depths, type Rubric } from '../../domain/rubric.ts';
import { plural } from '../../language/plural.ts';

/** `12 questions (12 quick) and 60 checks under 8 principles, 3 rules, 5 bands.` */
export function rubricSummary(rubric: Rubric): string {
  const byDepth = depths
    .map((depth) => ({ depth, count: rubric.questions.filter((question) => question.depth === depth).length }))
    .filter(({ count }) => count > 0)
    .map(({ depth, count }) => `${count} ${depth}`);
  const questions =
    byDepth.length === 0 ? [] : [`${plural(rubric.questions.length, 'question')} (${byDepth.join(', ')})`];
  const checks = rubric.checks.length === 0 ? [] : [plural(rubric.checks.length, 'check')];
  return `${[...questions, ...checks].join(' and ')} under ${plural(rubric.principles.length, 'principle')}, ${plural(rubric.rules.length, 'rule')}, ${plural(rubric.bands.length, 'band')}.`;
}
