import type { DocumentResult, DocumentsPart, Finding, Tries } from '../../domain/documents-part.ts';
import { measureWords } from '../messages.ts';
import { lineWords, placeWords } from '../place-words.ts';
import { plural } from '../../language/plural.ts';
import type { CheckPlaces, FoundPlace } from './section.ts';
import type { Complaint } from './worst.ts';

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

/** Checks with their places, in the order given. */
export function placesOf(
  complaints: readonly Complaint[],
  { list, findings, checks }: DocumentsPart,
  nameOf: NameOf,
): CheckPlaces[] {
  const seen = seenByCheck(list, findings);
  const counts = new Map<string, number>();
  for (const { check } of findings) counts.set(check, (counts.get(check) ?? 0) + 1);
  const isMeasured = checks.some(({ measured, measured_sure }) => (measured ?? measured_sure) !== undefined);
  return complaints.map(({ check, severity, findings: found, tries }) => {
    const { id, kind, aim, message, why, advice, better } = check;
    const said = found.length === 1 ? found[0]?.message : undefined;
    const isSerious = severity !== 'note' && kind !== 'disguise' && kind !== 'reader';
    return {
      id,
      severity,
      aim: severity === 'note' && aim !== 'note' ? aim : undefined,
      message: said === undefined ? message : measureWords(said),
      why,
      advice,
      better,
      right: rightWords(tries) ?? (isMeasured && isSerious ? 'not measured' : undefined),
      seen: Math.max(found.length, (seen.get(id) ?? 0) - (counts.get(id) ?? 0) + found.length),
      places: found.map((finding) => placeOf(finding, nameOf)),
    };
  });
}

/** `right in 24 of 40, 36 of 40 where sure`: of so few, a share in percent would promise too much. */
function rightWords({ all, sure }: Complaint['tries']): string | undefined {
  if (all === undefined) return sure && `right in ${shareWords(sure)}`;
  return `right in ${shareWords(all)}${sure === undefined ? '' : `, ${shareWords(sure)} where sure`}`;
}

function shareWords({ precision, n, wordings }: Tries): string {
  return `${Math.round(precision * n)} of ${n}${wordings === true ? ' wordings' : ''}`;
}

/** `terms.md:12, :40, privacy.md:3 and 4 more`, or `lines 12, 40 and 4 more` where there is one document. */
export function placesWords(places: readonly FoundPlace[], most = 3): string {
  const unique = places.filter(
    ({ file, line }, index) => places.findIndex((one) => one.file === file && one.line === line) === index,
  );
  const shown = unique.slice(0, most).map(({ file, line }, index) => {
    const isSame = file !== '' && unique[index - 1]?.file === file;
    return isSame ? `:${line}` : [file, line].filter((part) => part !== '').join(':');
  });
  const more = unique.length > most ? ` and ${plural(unique.length - most, 'more place')}` : '';
  const isBare = unique.every(({ file, line }) => file === '' && /^\d/.test(line));
  const lead = !isBare || shown.length === 0 ? '' : shown.length === 1 ? 'line ' : 'lines ';
  return lead + shown.filter((one) => one !== '').join(', ') + more;
}

function placeOf({ location, excerpt, words, items, message, better }: Finding, nameOf: NameOf): FoundPlace {
  const [name, place] = [nameOf(location.path), placeWords(location)];
  const more = [
    message === undefined ? undefined : measureWords(message),
    better === undefined ? undefined : `Write: ${better}`,
  ].filter((part) => part !== undefined);
  return {
    where: [name, place].filter((part) => part !== '').join(':'),
    file: name,
    line: lineWords(location),
    excerpt,
    words,
    follows: items && `and ${plural(items.length, 'sentence or item', 'sentences or items')} right after it`,
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
