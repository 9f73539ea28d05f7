import type { Problem } from '../../domain/input-error.ts';
import { limits, tooMany } from '../../domain/limits.ts';
import { saysParts } from '../../domain/says.ts';
import { slotNames } from '../../domain/slots.ts';
import type { Placed } from '../source/schema-problems.ts';
import { isGroup } from '../source/value-at.ts';
import { listNames } from './patch.ts';

/** What a rubric has too much of, counted before anything else is looked at. */
export function sizeProblems(rubric: Placed): Problem[] {
  const value = isGroup(rubric.value) ? rubric.value : {};
  const entries = (list: string) => groupsIn(value[list]);
  const problems: Problem[] = [];
  const count = (what: string, number: number, most: number, keys: (string | number)[], of = 'This rubric') => {
    if (number > most) problems.push(rubric.problem(keys, tooMany(of, number, what, most), 'key'));
  };
  for (const list of listNames) count(list, lengthOf(value[list]), limits[list], [list]);
  if (problems.length > 0) return problems;
  const phrasesOf = (check: Record<PropertyKey, unknown>) =>
    sum(slotNames, (slot) => (slot === 'says' ? inSays(check[slot]) : lengthOf(check[slot])));
  const inLists = (lists: unknown) => sum(groupsIn(lists), ({ phrases }) => lengthOf(phrases));
  entries('checks').forEach((check, index) =>
    count('phrases', phrasesOf(check), limits.checkPhrases, ['checks', index], `The check "${String(check['id'])}"`),
  );
  count('phrases in its checks', sum(entries('checks'), phrasesOf), limits.phrases, ['checks']);
  const ownLists = sum(entries('checks'), ({ lists }) => lengthOf(lists));
  count('lists', lengthOf(value['lists']) + ownLists, limits.lists, ['checks']);
  const listed = inLists(value['lists']) + sum(entries('checks'), ({ lists }) => inLists(lists));
  count('phrases in its lists', listed, limits.listPhrases, ['lists']);
  const conditions = (list: string, key: string) => sum(entries(list), ({ [key]: when }) => partsOf(when));
  count('parts in the conditions of its rules', conditions('rules', 'when'), limits.conditions, ['rules']);
  count('parts in the conditions of its questions', conditions('questions', 'ask_if'), limits.conditions, [
    'questions',
  ]);
  return problems;
}

/** The phrases of all parts; one phrase is a list of one. */
function inSays(says: unknown): number {
  return sum(groupsIn(says), (one) =>
    sum(saysParts, (part) => (typeof one[part] === 'string' ? 1 : lengthOf(one[part]))),
  );
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

function groupsIn(list: unknown): Record<PropertyKey, unknown>[] {
  return Array.isArray(list) ? list.filter(isGroup) : [];
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((all, item) => all + of(item), 0);
}

/** How many facts, questions and checks a condition names, whatever joins them. */
function partsOf(when: unknown): number {
  if (Array.isArray(when)) return sum(when, partsOf);
  if (!isGroup(when)) return 0;
  const inner = ['any', 'all', 'not'].filter((key) => key in when);
  return inner.length === 0 ? 1 : sum(inner, (key) => partsOf(when[key]));
}
