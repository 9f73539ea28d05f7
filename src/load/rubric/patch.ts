import type { ExtendingFile, RubricFile } from './rubric-schema.ts';

/** A rubric with nothing left to look up; `extends` holds ids. */
export type Whole = RubricFile & { extends?: string[] | undefined };

export const listNames = ['roles', 'facts', 'bands', 'principles', 'questions', 'lists', 'checks', 'rules'] as const;
export type ListName = (typeof listNames)[number];
type Patch = { id: string; ignore?: true };

export function entriesOf(file: object, list: ListName): Patch[] {
  return ((file as Partial<Record<ListName, Patch[]>>)[list] ?? []) as Patch[];
}

/** A rubric with another laid over it: entries are patched by their id, new ones stand at the end. */
export function extended(base: Whole, own: ExtendingFile): Whole {
  const { extends: _, ...rest } = own;
  const merged: Record<string, unknown> = { ...base, ...rest };
  for (const list of listNames) {
    const patches = new Map(entriesOf(own, list).map((entry) => [entry.id, entry]));
    const kept = entriesOf(base, list).map((entry) => ({ ...entry, ...patches.get(entry.id) }));
    const known = new Set(kept.map(({ id }) => id));
    const all = [...kept, ...entriesOf(own, list).filter(({ id }) => !known.has(id))].filter(
      ({ ignore }) => ignore !== true,
    );
    if (all.length > 0 || list in merged) merged[list] = all;
  }
  return merged as unknown as Whole;
}
