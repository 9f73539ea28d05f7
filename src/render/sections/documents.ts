import { severities, type Severity } from '../../domain/check.ts';
import type { DocumentResult, DocumentsPart, Finding } from '../../domain/documents-part.ts';
import { isMostlyUnread, isWorthNaming, unreadReasonsOf } from '../../domain/unread.ts';
import { plural } from '../../language/plural.ts';
import { points } from '../words.ts';
import { notLookedAtSentence } from './answers-words.ts';
import { shareSentences } from './share-words.ts';
import { placesByCheck, sharedFolder, type NameOf } from './places.ts';
import { listOf, sectionOf, textOf, type CheckPlaces, type Checks, type Section, type Table } from './section.ts';

export const documentsDisclaimer =
  'This is what the texts say, as far as a program can read them. It is no legal advice, and a score of a text is no score of a business.';

/** The name of the one document, or how many there are, and in which folder. */
export function documentsTitle({ list }: DocumentsPart): string {
  const [only, ...more] = list;
  if (only !== undefined && more.length === 0) return only.path;
  const folder = sharedFolder(list);
  return `${plural(list.length, 'document')}${folder === '' ? '' : ` in ${folder.slice(0, -1)}`}`;
}

/** The score; serious findings stand beside it, since no number shows them. */
export function documentsHead(documents: DocumentsPart, isJoined: boolean): Section[] {
  const { score, band, findings, cappedBy, notLookedAt } = documents;
  const serious = findings.filter(({ severity }) => severity !== 'note').length;
  const remark = serious === 0 ? 'no serious finding' : plural(serious, 'serious finding');
  const of = isJoined ? documentsTitle(documents) : undefined;
  const caps = cappedBy.map(({ cap, rule, why }) => ({
    text: `The rule "${rule}" caps the score of a text at ${cap}. ${why}`,
    mark: 'alarm' as const,
  }));
  const { items } = listOf([...shareSentences(documents), notLookedAtSentence(notLookedAt)]);
  return sectionOf(undefined, [
    { block: 'verdict', of, score, band: band?.title ?? '', remark },
    { block: 'list', items: [...caps, ...items] },
  ]);
}

/** `2 errors, 1 warning and 14 notes`. */
export function countsSentence(findings: readonly Finding[]): string {
  const [first, second, third] = severities.map((severity) => plural(countOf(findings, severity), severity));
  return `${first}, ${second} and ${third}`;
}

/** What the texts do to people, worst first. */
export function documentsSections(documents: DocumentsPart, isJoined: boolean): Section[] {
  const bars = documents.principles
    .filter(({ score }) => score !== null)
    .map(({ title, score }) => ({ title, score, low: score, high: score }));
  const folder = sharedFolder(documents.list);
  const nameOf: NameOf = (path) => (documents.list.length === 1 ? '' : path.slice(folder.length));
  const tableName: NameOf = (path) =>
    path.slice(documents.list.length === 1 ? path.lastIndexOf('/') + 1 : folder.length);
  const checks = placesByCheck(documents, nameOf).toSorted(bySeverity);
  const as = (how: Checks['as'], fits: (check: CheckPlaces) => boolean): Checks => {
    return { block: 'checks', as: how, checks: checks.filter(fits) };
  };
  const aiming = as('folded', ({ severity, aim }) => severity === 'note' && aim !== undefined);
  return [
    ...sectionOf(isJoined ? 'Principles, as the documents show them' : 'Principles', [
      { block: 'bars', hasRange: false, rows: bars },
    ]),
    ...sectionOf('Documents', [
      documentTable(documents, tableName),
      listOf(documents.list.map((one) => unreadSentence(one, tableName))),
    ]),
    ...sectionOf('Errors and warnings', [as('full', ({ severity }) => severity !== 'note')]),
    ...sectionOf('Notes that aim at more', [aiming, textOf(aiming.checks.length === 0 ? '' : whyNotes, 'quiet')]),
    ...sectionOf('Notes', [as('counted', ({ severity, aim }) => severity === 'note' && aim === undefined)]),
  ];
}

const whyNotes =
  'They are notes until people have found them right often enough, or because the config says so. "candor explain", with the name in brackets, says why each matters and what to write instead.';

function bySeverity(a: CheckPlaces, b: CheckPlaces): number {
  const rank = ({ severity, aim }: CheckPlaces) =>
    3 * severities.indexOf(severity) + severities.indexOf(aim ?? severity);
  return rank(a) - rank(b);
}

function documentTable({ list, findings }: DocumentsPart, nameOf: NameOf): Table {
  const byPath = new Map<string, Finding[]>(list.map(({ path }) => [path, []]));
  for (const finding of findings) byPath.get(finding.location.path)?.push(finding);
  return {
    block: 'table',
    columns: [
      { title: 'Document' },
      { title: 'Kind' },
      { title: 'Words', isNumber: true },
      { title: 'Score', isNumber: true },
      { title: 'Errors', isNumber: true },
      { title: 'Warnings', isNumber: true },
      { title: 'Notes', isNumber: true },
    ],
    rows: list.map((document) => [
      nameOf(document.path) + whyNotJudged(document),
      document.kind ?? '-',
      String(document.words),
      points(document.score),
      ...severities.map((severity) => String(countOf(byPath.get(document.path) ?? [], severity))),
    ]),
  };
}

/** `terms.md: 31 words were not read (20 code, 11 hidden).` */
function unreadSentence(document: DocumentResult, nameOf: NameOf): string | undefined {
  if (document.foreign !== null || !isWorthNaming(document)) return undefined;
  const reasons = unreadReasonsOf(document);
  const all = reasons.reduce((sum, { words }) => sum + words, 0);
  const listed = reasons.map(({ reason, words }) => `${words} ${reason}`).join(', ');
  return `${nameOf(document.path)}: ${plural(all, 'word was', 'words were')} not read (${listed}).`;
}

function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function whyNotJudged({ foreign, words, unread, score, sums }: DocumentResult): string {
  if (foreign !== null) return ' (not judged, since it reads as another language)';
  if (isMostlyUnread({ words, unread })) return ' (not judged, since less than half of it was read)';
  if (score === null && sums !== null) return ' (too little to judge)';
  return words === 0 ? ' (not judged, since it holds no word)' : '';
}
