import { InputError } from '../../domain/input-error.ts';

/** Throws an InputError for phrases that together come to more than is searched for. */
export function refuseAbove(count: number, what: string, most: number): void {
  if (count <= most) return;
  const message = `The phrases of this rubric come to more than ${most} ${what}, which is the most that is searched for; take some out.`;
  throw new InputError({ message });
}
