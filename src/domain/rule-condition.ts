import type { Level, RuleCondition } from './rubric.ts';

/** The smallest parts of a condition: one question at a level or below, or one check without points. */
export interface QuestionAtom {
  question: string;
  at_most: Level;
}
export type Atom = QuestionAtom | { check: string };

/**
 * A condition as one value: what `onAtom` makes of each of its atoms, which stands at a path of keys, joined group by
 * group.
 */
export function fold<Value>(
  when: RuleCondition,
  onAtom: (atom: Atom, at: (string | number)[]) => Value,
  join: (by: 'any' | 'all', parts: Value[]) => Value,
  at: (string | number)[] = [],
): Value {
  const parts = (list: RuleCondition[], by: 'any' | 'all') =>
    join(
      by,
      list.map((part, index) => fold(part, onAtom, join, [...at, by, index])),
    );
  if ('any' in when) return parts(when.any, 'any');
  if ('all' in when) return parts(when.all, 'all');
  return onAtom(when, at);
}

/** Every atom of a condition, with its path of keys. */
export function atomsOf(when: RuleCondition): { atom: Atom; at: (string | number)[] }[] {
  return fold(
    when,
    (atom, at) => [{ atom, at }],
    (_, parts) => parts.flat(),
  );
}

/** The ids of the questions that a rule reads. */
export function questionsOf(when: RuleCondition): string[] {
  return atomsOf(when).flatMap(({ atom }) => ('question' in atom ? [atom.question] : []));
}

/** The ids of the checks that a rule reads. */
export function checksOf(when: RuleCondition): string[] {
  return atomsOf(when).flatMap(({ atom }) => ('check' in atom ? [atom.check] : []));
}
