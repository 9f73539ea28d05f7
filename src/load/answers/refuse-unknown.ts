import { InputError } from '../../domain/input-error.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { didYouMean } from '../../language/nearest.ts';

/** Throws an InputError for a role or a principle of a flag that the rubric doesn't have. */
export function refuseUnknownNames(
  rubric: Rubric,
  { role, only = [] }: { role?: string | undefined; only?: readonly string[] | undefined },
): void {
  const roles = rubric.roles.map(({ id }) => id);
  if (role !== undefined && roles.length > 0) refuseUnknown(rubric, 'role', role, roles, '--role');
  const principles = rubric.principles.map(({ id }) => id);
  for (const name of only) refuseUnknown(rubric, 'principle', name, principles, '--only');
}

function refuseUnknown(rubric: Rubric, kind: string, name: string, known: string[], flag: string): void {
  if (known.includes(name)) return;
  const hint = didYouMean(name, known) || ` It has ${known.join(', ')}.`;
  throw new InputError({ message: `${flag}: the rubric "${rubric.id}" has no ${kind} "${name}".${hint}` });
}
