import { severities, type Severity } from '../../domain/check.ts';
import type { DocumentsPart, Finding } from '../../domain/documents-part.ts';
import type { ReportRubric } from '../../domain/report.ts';
import { plural } from '../../language/plural.ts';
import { points } from '../words.ts';
import { notLookedAtSentence } from './answers-words.ts';
import { baseName, countOf, documentBlocks, isOneJudged, unreadSentence } from './document-table.ts';
import { shareSentences } from './share-words.ts';
import { placesOf, sharedFolder, type NameOf } from './places.ts';
import { listOf, sectionOf, textOf, type CheckPlaces, type Section } from './section.ts';
import { complaintsIn, surestFirst, worstOf, type Complaint } from './worst.ts';

export const documentsDisclaimer = 'This is what a program reads: no legal advice, and no score of a business.';

/** The name of the one document, or how many there are, and in which folder. */
export function documentsTitle({ list }: DocumentsPart): string {
  const [only, ...more] = list;
  if (only !== undefined && more.length === 0) return only.path;
  const folder = sharedFolder(list);
  return `${plural(list.length, 'document')}${folder === '' ? '' : ` in ${folder.slice(0, -1)}`}`;
}

const worstShown = 3;
/** Of notes that might be errors, so many are named behind all that is one. */
const graveShown = 5;
/** A report of one text is to be read in a minute. */
const enough = { one: { named: 0, places: 1, lines: 60 }, several: { named: 1, places: 3, lines: 120 } };

export function enoughOf({ list }: DocumentsPart): (typeof enough)['one'] {
  return list.length === 1 ? enough.one : enough.several;
}

/** What the texts come to and what stands worst, for the head of a report; then the rest of it. */
export function documentsLaidOut(
  documents: DocumentsPart,
  rubric: ReportRubric,
  isJoined: boolean,
): Record<'head' | 'sections', Section[]> {
  const complaints = complaintsOf(documents, rubric);
  return {
    head: documentsHead(documents, complaints, isJoined),
    sections: documentsSections(documents, complaints, isJoined),
  };
}

function documentsHead(documents: DocumentsPart, { worst }: Complaints, isJoined: boolean): Section[] {
  const { score, band, findings, cappedBy, notLookedAt } = documents;
  const of = isJoined ? documentsTitle(documents) : undefined;
  const caps = cappedBy.map(({ cap, rule, why }) => ({
    text: `The rule "${rule}" caps the score of a text at ${cap}. ${why}`,
    mark: 'alarm' as const,
  }));
  const { items } = listOf([notLookedAtSentence(notLookedAt)]);
  return [
    ...sectionOf(undefined, [
      { block: 'verdict', of, score, band: band?.title ?? '', remark: seriousWords(findings) },
      textOf([worstSentence(documents) ?? [], shareSentences(documents)].flat().join(' ')),
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
function documentsSections(documents: DocumentsPart, complaints: Complaints, isJoined: boolean): Section[] {
  const bars = documents.principles
    .filter(({ score }) => score !== null)
    .map(({ title, score }) => ({ title, score, low: score, high: score }));
  const { worst, others, notes } = complaints;
  const { places } = enoughOf(documents);
  const aiming = notes.filter(({ aim }) => aim !== undefined);
  const grave = aiming.filter(({ aim }) => aim === 'error');
  const plain = notes.filter(({ aim }) => aim === undefined);
  return [
    ...sectionOf('Documents', documentBlocks(documents), { isDetail: isOneJudged(documents) }),
    ...sectionOf(others.length === 0 ? 'Errors and warnings' : 'What to do about the worst', [
      textOf(measuredSentence(worst), 'quiet'),
      { block: 'checks', as: 'full', checks: worst, brief: places },
    ]),
    ...sectionOf('Other errors and warnings', [{ block: 'checks', as: 'behind', checks: others }], { isDetail: true }),
    ...sectionOf(
      others.length === 0 ? 'Notes that aim at an error' : 'Other errors and warnings',
      [{ block: 'checks', as: 'behind', checks: [...others, ...grave.slice(0, graveShown)] }],
      { isBrief: true },
    ),
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

/** What checks saw, worst first: the three worst errors or warnings, the others, and the notes. */
interface Complaints {
  worst: CheckPlaces[];
  others: CheckPlaces[];
  notes: CheckPlaces[];
}

function complaintsOf(documents: DocumentsPart, rubric: ReportRubric): Complaints {
  const folder = sharedFolder(documents.list);
  const nameOf: NameOf = (path) => (documents.list.length === 1 ? '' : path.slice(folder.length));
  const complaints = complaintsIn(documents, rubric);
  const serious = complaints.filter(isSerious);
  const shown = (some: Complaint[]) => placesOf(some, documents, nameOf);
  const worst = worstOf(serious, worstShown);
  return {
    worst: shown(worst.map(surestFirst)),
    others: shown(serious.filter((one) => !worst.includes(one))),
    notes: shown(complaints.slice(serious.length)),
  };
}

function isSerious({ severity }: { severity: Severity }): boolean {
  return severity !== 'note';
}

/** What `right in 33 of 40` says. */
function measuredSentence(checks: CheckPlaces[]): string | undefined {
  if (!checks.some(({ right }) => right?.startsWith('right') === true)) return undefined;
  return 'In brackets: how often the check was right when it was measured.';
}

/** `2 errors and 1 warning`; they stand beside the score, since no number shows them. */
function seriousWords(findings: readonly Finding[]): string {
  const [errors, warnings] = [countOf(findings, 'error'), countOf(findings, 'warning')];
  if (errors + warnings === 0) return 'no error and no warning';
  return `${plural(errors, 'error')} and ${plural(warnings, 'warning')}`;
}

/** The worst finding in one line, with where it stands: `terms.md:41:5: You can ... (gag)`. */
export function worstFinding(documents: DocumentsPart, rubric: ReportRubric): string | undefined {
  const [worst] = placesOf(complaintsIn(documents, rubric).slice(0, 1).map(surestFirst), documents, (path) => path);
  return worst && `${worst.places[0]?.where}: ${worst.message} (${worst.id})`;
}

/** Which document is the worst; of one alone, what it is. */
function worstSentence({ list, findings }: DocumentsPart): string | undefined {
  const [first, ...more] = list;
  if (first === undefined || (more.length === 0 && first.score === null)) return undefined;
  if (more.length === 0) {
    const kind = first.kind === null ? 'A text of no known kind' : `A text of the kind "${first.kind}"`;
    return `${kind}, ${plural(first.words, 'word')} long.`;
  }
  const name = first.path.slice(sharedFolder(list).length);
  const own = findings.filter(({ location }) => location.path === first.path);
  const score = first.score === null ? 'no score' : `${points(first.score)} of 100`;
  if (!findings.some(isSerious)) return first.score === null ? undefined : `The lowest is ${name}: ${score}.`;
  return `The worst is ${name}: ${score}, ${seriousWords(own)}.`;
}
