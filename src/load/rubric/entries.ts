import { didYouMean } from '../../language/nearest.ts';
import { listNames, type ListName } from './patch.ts';
import type { RubricFile } from './rubric-schema.ts';
import type { KeyPath } from '../source/yaml-source.ts';

/** Takes down what is wrong at a path of keys. */
export type Refuse = (keys: KeyPath, message: string) => void;

/** An entry of a list in the file, with its place; `sound` when the schema had nothing to say against it. */
export interface ListEntry<Item> {
  item: Item;
  at: KeyPath;
  sound: boolean;
}

export type Lists = { [Name in ListName]: ListEntry<NonNullable<RubricFile[Name]>[number]>[] };

/** The lists of a file that the schema may have found fault with: what isn't even a group of keys is left out. */
export function listsOf(file: unknown, faulty: KeyPath[]): Lists {
  const entries = (list: ListName) => {
    const items: unknown = (file as Record<string, unknown>)[list];
    return (Array.isArray(items) ? (items as unknown[]) : []).flatMap((item, index) => {
      if (typeof item !== 'object' || item === null) return [];
      const sound = !faulty.some((path) => path[0] === list && path[1] === index);
      return [{ item, at: [list, index], sound }];
    });
  };
  return Object.fromEntries(listNames.map((name) => [name, entries(name)])) as unknown as Lists;
}

export function idsOf(entries: ListEntry<{ id: string }>[]): string[] {
  return entries.map(({ item }) => item.id).filter((id: unknown) => typeof id === 'string');
}

export function reportUnknown(at: KeyPath, kind: string, name: string, known: string[], report: Refuse): void {
  if (!known.includes(name)) report(at, `There is no ${kind} "${name}" in this rubric.${didYouMean(name, known)}`);
}
