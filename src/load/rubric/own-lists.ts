import type { RubricFile } from './rubric-schema.ts';

type List = NonNullable<RubricFile['lists']>[number];
type FileCheck = NonNullable<RubricFile['checks']>[number];

/**
 * The lists that checks have for themselves, put beside the shared ones. A name that is taken gets a number there, and
 * the phrases of its check name it so.
 */
export function listsJoined({ lists = [], checks = [] }: Pick<RubricFile, 'lists' | 'checks'>): {
  lists: List[];
  checks: FileCheck[];
} {
  const joined = [...lists];
  const taken = new Set(lists.map(({ id }) => id));
  const renamed = checks.map(({ lists: own = [], ...check }) => {
    const names = new Map<string, string>();
    for (const { id, phrases } of own) {
      const name = freeName(id, taken);
      taken.add(name);
      if (name !== id) names.set(`<${id}>`, `<${name}>`);
      joined.push({ id: name, check: check.id, phrases });
    }
    return names.size === 0 ? check : withNames(check, names);
  });
  return { lists: joined, checks: renamed };
}

function freeName(id: string, taken: ReadonlySet<string>): string {
  for (let number = 2, name = id; ; number++) {
    if (!taken.has(name)) return name;
    name = `${id}--${number}`;
  }
}

function withNames<Item extends FileCheck>(check: Item, names: ReadonlyMap<string, string>): Item {
  const named = (text: string) => text.replace(/<[a-z0-9-]+>/g, (name) => names.get(name) ?? name);
  const all = (entries: readonly (string | { phrase: string })[]) =>
    entries.map((entry) => (typeof entry === 'string' ? named(entry) : { ...entry, phrase: named(entry.phrase) }));
  const slots = Object.entries(check).map(([key, value]) => {
    if (key === 'swaps') return [key, (value as { not: string }[]).map((swap) => ({ ...swap, not: named(swap.not) }))];
    if (key === 'says')
      return [key, (value as Record<string, string | string[] | true>[]).map((says) => renamed(says, named))];
    return ['any', 'unless', 'fair_if', 'source_if'].includes(key) ? [key, all(value as string[])] : [key, value];
  });
  return Object.fromEntries(slots) as Item;
}

function renamed(says: Record<string, string | string[] | true>, named: (text: string) => string) {
  const parts = Object.entries(says).map(([part, phrases]) => [
    part,
    typeof phrases === 'string' ? named(phrases) : phrases === true ? true : phrases.map(named),
  ]);
  return Object.fromEntries(parts) as Record<string, string | string[] | true>;
}
