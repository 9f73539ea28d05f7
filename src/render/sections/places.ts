import type { DocumentResult, DocumentsPart, Finding } from '../../domain/documents-part.ts';
import { measureWords } from '../messages.ts';
import { placeWords } from '../place-words.ts';
import { plural } from '../../language/plural.ts';
import type { CheckPlaces, FoundPlace } from './section.ts';

/** How documents are called beside places: without the folder that they share, and not at all where there is only one. */
export type NameOf = (path: string) => string;

/** The folder that all documents lie in, with its slash; empty when they share none, or when there is only one. */
export function sharedFolder(documents: readonly DocumentResult[]): string {
  const [first, ...more] = documents;
  if (first === undefined || more.length === 0) return '';
  let folder = first.path.slice(0, first.path.lastIndexOf('/') + 1);
  while (folder !== '' && !more.every(({ path }) => path.startsWith(folder)))
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  return folder;
}

/** The checks that have findings, each with all its places, in the order of their first place. */
export function placesByCheck({ checks, findings, list }: DocumentsPart, nameOf: NameOf): CheckPlaces[] {
  const byCheck = new Map<string, Finding[]>();
  for (const finding of findings) {
    const found = byCheck.get(finding.check);
    if (found === undefined) byCheck.set(finding.check, [finding]);
    else found.push(finding);
  }
  const seen = seenByCheck(list, findings);
  return checks.flatMap(({ id, aim, message, why, advice, better }) => {
    const found = byCheck.get(id) ?? [];
    const severity = found[0]?.severity ?? aim;
    const measured = found.length === 1 ? found[0]?.message : undefined;
    return {
      id,
      severity,
      aim: severity === 'note' && aim !== 'note' ? aim : undefined,
      message: measured === undefined ? message : measureWords(measured),
      why,
      advice,
      better,
      seen: seen.get(id) ?? found.length,
      places: found.map((finding) => placeOf(finding, nameOf)),
    };
  });
}

function placeOf({ location, excerpt, words, items, message, better }: Finding, nameOf: NameOf): FoundPlace {
  const [name, place] = [nameOf(location.path), placeWords(location)];
  const more = [
    items === undefined
      ? undefined
      : `and ${plural(items.length, 'sentence or item', 'sentences or items')} right after it`,
    message === undefined ? undefined : measureWords(message),
    better === undefined ? undefined : `Write: ${better}`,
  ].filter((part) => part !== undefined);
  return {
    where: [name, place].filter((part) => part !== '').join(':'),
    excerpt,
    words,
    more: more.length === 0 ? undefined : more.join('. '),
  };
}

/** A check that costs a document nothing is in none of its points, so there its findings are counted. */
function seenByCheck(list: readonly DocumentResult[], findings: readonly Finding[]): Map<string, number> {
  const counted = new Set(list.flatMap(({ path, checks }) => checks.map(({ check }) => `${check} ${path}`)));
  const seen = new Map<string, number>();
  const add = (check: string, count: number) => seen.set(check, (seen.get(check) ?? 0) + count);
  for (const { checks } of list) for (const { check, seen: count } of checks) add(check, count);
  for (const { check, location } of findings) if (!counted.has(`${check} ${location.path}`)) add(check, 1);
  return seen;
}
