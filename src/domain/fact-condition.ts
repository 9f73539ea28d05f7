import { questionsAt, type Depth, type Fact, type FactCondition, type Rubric } from './rubric.ts';

/**
 * Whether a condition on facts holds; `null` while the facts that decide it are not known.
 * Three-valued logic: S. C. Kleene, On notation for ordinal numbers, 1938.
 */
export function holds(condition: FactCondition, facts: ReadonlyMap<string, boolean>): boolean | null {
  if ('fact' in condition) return facts.get(condition.fact) ?? null;
  if ('not' in condition) {
    const inner = holds(condition.not, facts);
    return inner === null ? null : !inner;
  }
  const deciding = 'any' in condition;
  const parts = 'any' in condition ? condition.any : condition.all;
  let unknown = false;
  for (const part of parts) {
    const truth = holds(part, facts);
    if (truth === deciding) return deciding;
    if (truth === null) unknown = true;
  }
  return unknown ? null : !deciding;
}

/** The ids of the facts that a condition reads. */
export function factsOf(condition: FactCondition): string[] {
  if ('fact' in condition) return [condition.fact];
  if ('not' in condition) return factsOf(condition.not);
  return ('any' in condition ? condition.any : condition.all).flatMap(factsOf);
}

/** The facts that some question of the depth hangs on, in rubric order; the others need no answer. */
export function factsAt(rubric: Rubric, depth: Depth): Fact[] {
  const read = new Set(
    questionsAt(rubric, depth).flatMap(({ ask_if }) => (ask_if === undefined ? [] : factsOf(ask_if))),
  );
  return rubric.facts.filter(({ id }) => read.has(id));
}
