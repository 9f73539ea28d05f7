import type { Rubric } from '../domain/rubric.ts';
import type { RubricFile } from './rubric-schema.ts';

/** Fills in what a rubric file may leave out. */
export function withDefaults(file: RubricFile): Rubric {
  return {
    ...file,
    language: file.language ?? 'en',
    balance: file.balance ?? 'geometric',
    minimum_coverage: file.minimum_coverage ?? 0.6,
    maximum_not_applicable: file.maximum_not_applicable ?? 0.3,
    effort_days: file.effort_days ?? { S: 1, M: 5, L: 20 },
    roles: file.roles ?? [],
    facts: file.facts ?? [],
    principles: file.principles.map((principle) => ({ ...principle, weight: principle.weight ?? 1 })),
    questions: file.questions.map((question) => ({
      ...question,
      weight: question.weight ?? 1,
      depth: question.depth ?? 'quick',
      levels: question.levels,
      not_applicable: question.not_applicable ?? 'allowed',
      advice: question.advice ?? [],
      sources: question.sources ?? [],
    })),
    rules: file.rules ?? [],
  };
}
