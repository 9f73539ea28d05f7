import type { Problem } from '../domain/input-error.ts';
import type { Rubric } from '../domain/rubric.ts';
import { criticise } from '../evaluate/critic/index.ts';
import { rubricNamed } from '../load/rubric/resolve-rubric.ts';

/** A rubric and what can be proved against it. Throws an InputError when it can't be loaded at all. */
export async function checkRubric(name: string): Promise<{ rubric: Rubric; warnings: Problem[] }> {
  const { rubric, placed } = await rubricNamed(name);
  const warnings = criticise(rubric).map(
    ({ at, message }): Problem => placed?.problem(at, `Warning: ${message}`) ?? { message: `Warning: ${message}` },
  );
  return {
    rubric,
    warnings: warnings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
  };
}
