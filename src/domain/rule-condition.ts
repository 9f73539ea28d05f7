import type { Level, RuleCondition } from './rubric.ts';

/** The smallest parts of a condition: one question at a level or below, or one check without points. */
export interface QuestionAtom {
  question: string;
  at_most: Level;
}
export type Atom = QuestionAtom | { check: string };

function atoms(when: RuleCondition): Atom[] {
  if ('any' in when) return when.any.flatMap(atoms);
  if ('all' in when) return when.all.flatMap(atoms);
  return [when];
}

/** The ids of the questions that a rule reads. */
export function questionsOf(when: RuleCondition): string[] {
  return atoms(when).flatMap((atom) => ('question' in atom ? [atom.question] : []));
}

/** The ids of the checks that a rule reads. */
export function checksOf(when: RuleCondition): string[] {
  return atoms(when).flatMap((atom) => ('check' in atom ? [atom.check] : []));
}
