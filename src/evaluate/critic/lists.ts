import type { PhraseList } from '../../domain/check.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { slotsOf } from '../../domain/slots.ts';
import { parsePhrase, type PhrasePart } from '../../language/phrase/parse.ts';
import type { RubricWarning } from './warning.ts';

/** Lists that nobody uses or one check alone, and entries that are never heard. */
export function listWarnings(rubric: Rubric): RubricWarning[] {
  const usersOf = new Map<string, Set<string>>();
  /** Lists after which a phrase goes on. */
  const inside = new Set<string>();
  for (const check of rubric.checks) {
    for (const phrase of slotsOf(check).flatMap(([, phrases]) => phrases)) {
      for (const { id, isLast } of listsIn(parsePhrase(phrase), true)) {
        usersOf.set(id, (usersOf.get(id) ?? new Set()).add(check.id));
        if (!isLast) inside.add(id);
      }
    }
  }
  return rubric.lists.flatMap((list) => {
    const at = placeOf(list, rubric);
    const warn = (message: string) => [{ at: [...at, 'id'], message }];
    const users = [...(usersOf.get(list.id) ?? [])];
    if (users.length === 0) return warn(`No check uses the list "${list.id}"; take it out.`);
    const alone =
      users.length === 1 && list.check === undefined && rubric.extends === undefined
        ? warn(`Only "${users[0]}" uses the list "${list.id}"; put it under "lists" of that check.`)
        : [];
    return [
      ...alone,
      ...unheard(list, inside.has(list.id)).map(({ index, message }) => ({ at: [...at, 'phrases', index], message })),
    ];
  });
}

function listsIn(parts: readonly PhrasePart[], isEnd: boolean): { id: string; isLast: boolean }[] {
  return parts.flatMap((part, index) => {
    const isLast = isEnd && parts.slice(index + 1).every(({ kind }) => kind === 'optional');
    if (part.kind === 'list') return [{ id: part.id, isLast }];
    return part.kind === 'any' || part.kind === 'optional' ? part.of.flatMap((inner) => listsIn(inner, isLast)) : [];
  });
}

/** Entries that stand twice; and, where no phrase goes on after the list, those that begin with another. */
function unheard({ phrases }: PhraseList, isInside: boolean): { index: number; message: string }[] {
  return phrases.flatMap((entry, index) => {
    if (phrases.indexOf(entry) < index)
      return [{ index, message: `"${entry}" stands twice in this list; take one out.` }];
    const shorter = isInside ? undefined : phrases.find((other) => entry.startsWith(`${other} `));
    if (shorter === undefined) return [];
    return [{ index, message: `"${entry}" begins with "${shorter}", which is heard before it; take one of them out.` }];
  });
}

/** Where a list stands in the file: among the shared ones or in its check. */
export function placeOf(list: PhraseList, { lists, checks }: Rubric): (string | number)[] {
  const beside = lists.filter(({ check }) => check === list.check).indexOf(list);
  if (list.check === undefined) return ['lists', beside];
  return ['checks', checks.findIndex(({ id }) => id === list.check), 'lists', beside];
}
