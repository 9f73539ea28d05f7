import type { Level, RuleCondition } from './rubric.ts';

/** The smallest part of a condition: one question at a level or below. */
export interface Atom {
  question: string;
  at_most: Level;
}

function atoms(when: RuleCondition): Atom[] {
  if ('any' in when) return when.any.flatMap(atoms);
  if ('all' in when) return when.all.flatMap(atoms);
  return [when];
}

/** The ids of the questions that a rule reads. */
export function questionsOf(when: RuleCondition): string[] {
  return atoms(when).map((atom) => atom.question);
}
