import { severities, type Severity } from '../../domain/check.ts';
import type { DocumentResult, DocumentsPart, Finding } from '../../domain/documents-part.ts';
import type { ReportRubric } from '../../domain/report.ts';
import { isMostlyUnread, isWorthNaming, unreadReasonsOf } from '../../domain/unread.ts';
import { plural } from '../../language/plural.ts';
import { points } from '../words.ts';
import { notLookedAtSentence } from './answers-words.ts';
import { placesOf, sharedFolder, type NameOf } from './places.ts';
import { listOf, sectionOf, textOf, type Block, type CheckPlaces, type Section, type Table } from './section.ts';
import { sightedIn, surestFirst, type Sighted } from './worst.ts';

export const documentsDisclaimer =
  'This is what the texts say, as far as a program can read them. It is no legal advice, and a score of a text is no score of a business.';

/** The name of the one document, or how many there are, and in which folder. */
export function documentsTitle({ list }: DocumentsPart): string {
  const [only, ...more] = list;
  if (only !== undefined && more.length === 0) return only.path;
  const folder = sharedFolder(list);
  return `${plural(list.length, 'document')}${folder === '' ? '' : ` in ${folder.slice(0, -1)}`}`;
}

/** Of the worst document first, so many are enough, and of other lists. */
const brief = { documents: 10, unread: 3, worst: 3 };
/** A report of one text is to be read in a minute. */
const enough = { one: { named: 0, places: 1, lines: 60 }, several: { named: 1, places: 3, lines: 120 } };

export function enoughOf({ list }: DocumentsPart): (typeof enough)['one'] {
  return list.length === 1 ? enough.one : enough.several;
}

/** What the texts come to, the worst of them, and what stands worst. */
export function documentsHead(documents: DocumentsPart, rubric: ReportRubric, isJoined: boolean): Section[] {
  const { score, band, findings, cappedBy, notLookedAt } = documents;
  const of = isJoined ? documentsTitle(documents) : undefined;
  const caps = cappedBy.map(({ cap, rule, why }) => ({
    text: `The rule "${rule}" caps the score of a text at ${cap}. ${why}`,
    mark: 'alarm' as const,
  }));
  const { items } = listOf([notLookedAtSentence(notLookedAt)]);
  const { worst } = seriousIn(documents, rubric);
  return [
    ...sectionOf(undefined, [
      { block: 'verdict', of, score, band: band?.title ?? '', remark: seriousWords(findings) },
      textOf(worstSentence(documents)),
      textOf(isOneJudged(documents) ? documents.list.map((one) => unreadSentence(one, baseName)).join('') : ''),
      { block: 'list', items: [...caps, ...items] },
    ]),
    ...sectionOf(isJoined ? 'What stands worst in the documents' : 'What stands worst', [
      { block: 'checks', as: 'named', checks: worst, brief: enoughOf(documents).named },
    ]),
  ];
}

/** `2 errors, 1 warning and 14 notes`. */
export function countsSentence(findings: readonly Finding[]): string {
  const [first, second, third] = severities.map((severity) => plural(countOf(findings, severity), severity));
  return `${first}, ${second} and ${third}`;
}

/** What the texts do to people, worst first. */
export function documentsSections(documents: DocumentsPart, rubric: ReportRubric, isJoined: boolean): Section[] {
  const bars = documents.principles
    .filter(({ score }) => score !== null)
    .map(({ title, score }) => ({ title, score, low: score, high: score }));
  const { worst, others, notes } = seriousIn(documents, rubric);
  const { places } = enoughOf(documents);
  const aiming = notes.filter(({ aim }) => aim !== undefined);
  const plain = notes.filter(({ aim }) => aim === undefined);
  return [
    ...sectionOf('Documents', documentBlocks(documents), { isDetail: isOneJudged(documents) }),
    ...sectionOf(others.length === 0 ? 'Errors and warnings' : 'What to do about the worst', [
      textOf(measuredSentence(worst), 'quiet'),
      { block: 'checks', as: 'full', checks: worst, brief: places },
    ]),
    ...sectionOf('Other errors and warnings', [{ block: 'checks', as: 'behind', checks: others }]),
    ...sectionOf(
      isJoined ? 'Principles, as the documents show them' : 'Principles',
      [{ block: 'bars', hasRange: false, rows: bars }],
      { isDetail: true },
    ),
    ...sectionOf(
      'Notes that aim at more',
      [{ block: 'checks', as: 'folded', checks: aiming }, textOf(aiming.length === 0 ? '' : whyNotes, 'quiet')],
      { isDetail: true },
    ),
    ...sectionOf('Notes', [{ block: 'checks', as: 'counted', checks: plain }], { isDetail: true }),
    ...sectionOf(undefined, [textOf(notesSentence(documents.findings))], { isBrief: true }),
  ];
}

const whyNotes =
  'They are notes until people have found them right often enough, or because the config says so. "candor explain", with the name in brackets, says why each matters and what to write instead.';

/** `214 notes of 61 checks: --full lists them.` */
function notesSentence(findings: readonly Finding[]): string | undefined {
  const notes = findings.filter(({ severity }) => severity === 'note');
  if (notes.length === 0) return undefined;
  const checks = new Set(notes.map(({ check }) => check)).size;
  return `${plural(notes.length, 'note')} of ${plural(checks, 'check')}: --full lists them, and says why they are notes.`;
}

/** The three worst serious checks, the other serious ones, and the notes. */
function seriousIn(
  documents: DocumentsPart,
  rubric: ReportRubric,
): Record<'worst' | 'others' | 'notes', CheckPlaces[]> {
  const folder = sharedFolder(documents.list);
  const nameOf: NameOf = (path) => (documents.list.length === 1 ? '' : path.slice(folder.length));
  const sighted = sightedIn(documents, rubric);
  const serious = sighted.filter(isSerious);
  const shown = (some: Sighted[]) => placesOf(some, documents, nameOf);
  return {
    worst: shown(serious.slice(0, brief.worst).map(surestFirst)),
    others: shown(serious.slice(brief.worst)),
    notes: shown(sighted.slice(serious.length)),
  };
}

function isSerious({ severity }: { severity: Severity }): boolean {
  return severity !== 'note';
}

/** What `right in 33 of 40` says. */
function measuredSentence(checks: CheckPlaces[]): string | undefined {
  if (!checks.some(({ right }) => right?.startsWith('right') === true)) return undefined;
  return '"Right in 3 of 4": of 4 findings of the check that people judged, 3 were right.';
}

/** `2 errors and 1 warning`; they stand beside the score, since no number shows them. */
function seriousWords(findings: readonly Finding[]): string {
  const [errors, warnings] = [countOf(findings, 'error'), countOf(findings, 'warning')];
  if (errors + warnings === 0) return 'no error and no warning';
  return `${plural(errors, 'error')} and ${plural(warnings, 'warning')}`;
}

/** The worst finding in one line, with where it stands: `terms.md:41:5: You can ... (gag)`. */
export function worstFinding(documents: DocumentsPart, rubric: ReportRubric): string | undefined {
  const [worst] = placesOf(sightedIn(documents, rubric).slice(0, 1).map(surestFirst), documents, (path) => path);
  return worst && `${worst.places[0]?.where}: ${worst.message} (${worst.id})`;
}

/** Which document is the worst; of one alone, what it is. */
function worstSentence({ list, findings }: DocumentsPart): string | undefined {
  const [first, ...more] = list;
  if (first === undefined || first.score === null) return undefined;
  if (more.length === 0) {
    const kind = first.kind === null ? 'A text of no known kind' : `A text of the kind "${first.kind}"`;
    return `${kind}, ${plural(first.words, 'word')} long.`;
  }
  const name = first.path.slice(sharedFolder(list).length);
  const own = findings.filter(({ location }) => location.path === first.path);
  if (!findings.some(isSerious)) return `The lowest is ${name}: ${points(first.score)} of 100.`;
  return `The worst is ${name}: ${points(first.score)} of 100, ${seriousWords(own)}.`;
}

const baseName: NameOf = (path) => path.slice(path.lastIndexOf('/') + 1);

/** Then the head says all that the table would. */
function isOneJudged({ list }: DocumentsPart): boolean {
  return list.length === 1 && list[0]?.score !== null;
}

function documentBlocks(documents: DocumentsPart): Block[] {
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

function whyNotJudged({ foreign, words, unread }: DocumentResult): string {
  if (foreign !== null) return ' (not judged, since it reads as another language)';
  if (isMostlyUnread({ words, unread })) return ' (not judged, since less than half of it was read)';
  return words === 0 ? ' (not judged, since it holds no word)' : '';
}
