import { severities, type Severity } from '../../domain/check.ts';
import type { DocumentResult, DocumentsPart, Finding } from '../../domain/documents-part.ts';
import { isMostlyUnread, isWorthNaming, unreadReasonsOf } from '../../domain/unread.ts';
import { plural } from '../../language/plural.ts';
import { points } from '../words.ts';
import { sharedFolder, type NameOf } from './places.ts';
import { listOf, type Block, type Table } from './section.ts';

/** Of the worst document first, so many are enough, and so many that were not read whole. */
const brief = { documents: 10, unread: 3 };

export const baseName: NameOf = (path) => path.slice(path.lastIndexOf('/') + 1);

/** Then the head says all that the table would. */
export function isOneJudged({ list }: DocumentsPart): boolean {
  return list.length === 1 && list[0]?.score !== null;
}

/** One line a document, worst first, and what was not read. */
export function documentBlocks(documents: DocumentsPart): Block[] {
  const { list } = documents;
  const folder = sharedFolder(list);
  const nameOf: NameOf = list.length === 1 ? baseName : (path) => path.slice(folder.length);
  if (isOneJudged(documents)) return [documentTable(documents, nameOf)];
  const unread = listOf(list.map((one) => unreadSentence(one, nameOf)));
  return [
    documentTable(documents, nameOf),
    {
      ...unread,
      brief: brief.unread,
      rest: `${plural(unread.items.length - brief.unread, 'more text', 'more texts')} with words that were not read: --full names them.`,
    },
  ];
}

function documentTable({ list, findings }: DocumentsPart, nameOf: NameOf): Table {
  const byPath = new Map<string, Finding[]>(list.map(({ path }) => [path, []]));
  for (const finding of findings) byPath.get(finding.location.path)?.push(finding);
  const next = list[brief.documents]?.score ?? null;
  return {
    block: 'table',
    brief: brief.documents,
    rest: `and ${list.length - brief.documents} more${next === null ? '' : `, none worse than ${points(next)}`}: --full lists them.`,
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
export function unreadSentence(document: DocumentResult, nameOf: NameOf): string | undefined {
  if (document.foreign !== null || !isWorthNaming(document)) return undefined;
  const reasons = unreadReasonsOf(document);
  const all = reasons.reduce((sum, { words }) => sum + words, 0);
  const listed = reasons.map(({ reason, words }) => `${words} ${reason}`).join(', ');
  return `${nameOf(document.path)}: ${plural(all, 'word was', 'words were')} not read (${listed}).`;
}

/** How many findings have this severity. */
export function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function whyNotJudged({ foreign, words, unread, score, sums }: DocumentResult): string {
  if (foreign !== null) return ' (not judged, since it reads as another language)';
  if (isMostlyUnread({ words, unread })) return ' (not judged, since less than half of it was read)';
  if (score === null && sums !== null) return ' (too little to judge)';
  return words === 0 ? ' (not judged, since it holds no word)' : '';
}
