import { questionsAt, type Depth, type Fact, type FactCondition, type Rubric } from './rubric.ts';

type Join = 'any' | 'all' | 'not';

/** A condition as one value: what `onFact` makes of each fact, which stands at a path of keys, joined group by group. */
export function foldFacts<Value>(
  condition: FactCondition,
  onFact: (fact: string, at: (string | number)[]) => Value,
  join: (by: Join, parts: Value[]) => Value,
  at: (string | number)[] = [],
): Value {
  const parts = (list: FactCondition[], by: 'any' | 'all') =>
    join(
      by,
      list.map((part, index) => foldFacts(part, onFact, join, [...at, by, index])),
    );
  if ('fact' in condition) return onFact(condition.fact, at);
  if ('not' in condition) return join('not', [foldFacts(condition.not, onFact, join, [...at, 'not'])]);
  return 'any' in condition ? parts(condition.any, 'any') : parts(condition.all, 'all');
}

/**
 * Whether a condition on facts holds; `null` while the facts that decide it are not known.
 * Three-valued logic: S. C. Kleene, On notation for ordinal numbers, 1938.
 */
export function holds(condition: FactCondition, facts: ReadonlyMap<string, boolean>): boolean | null {
  return foldFacts(condition, (fact) => facts.get(fact) ?? null, joinedTruth);
}

function joinedTruth(by: Join, parts: (boolean | null)[]): boolean | null {
  if (by === 'not') return parts[0] == null ? null : !parts[0];
  const deciding = by === 'any';
  if (parts.includes(deciding)) return deciding;
  return parts.includes(null) ? null : !deciding;
}

/** The ids of the facts that a condition reads. */
export function factsOf(condition: FactCondition): string[] {
  return foldFacts(
    condition,
    (fact) => [fact],
    (_, parts) => parts.flat(),
  );
}

/** The facts that some question of the depth hangs on, in rubric order; the others need no answer. */
export function factsAt(rubric: Rubric, depth: Depth): Fact[] {
  const read = new Set(
    questionsAt(rubric, depth).flatMap(({ ask_if }) => (ask_if === undefined ? [] : factsOf(ask_if))),
  );
  return rubric.facts.filter(({ id }) => read.has(id));
}
