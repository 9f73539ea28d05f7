import type { AnswersPart } from '../../domain/answers-part.ts';
import type { DocumentsPart } from '../../domain/documents-part.ts';
import type { Gate, Report } from '../../domain/report.ts';
import { warningWords } from '../messages.ts';
import { assertionWords } from '../words.ts';
import { answersHead, answersSections } from './answers.ts';
import { answersDisclaimer } from './answers-words.ts';
import { countsSentence, documentsDisclaimer, documentsTitle, enoughOf, documentsLaidOut } from './documents.ts';
import { listOf, sectionOf, textOf, type List, type Section, type Sheet } from './section.ts';

/** A report laid out: the scores first, then why, then what to do; answers before documents. */
export function sheetOf(report: Report): Sheet {
  const { answers, documents, rubric, warnings, gate } = report;
  const isJoined = answers !== undefined;
  const texts = documents && documentsLaidOut(documents, rubric.resolved, isJoined);
  return {
    title: titleOf(report),
    origin: originOf(report),
    lines: documents === undefined ? undefined : enoughOf(documents).lines + (isJoined ? linesOfAnswers : 0),
    sections: [
      ...(answers === undefined ? [] : answersHead(answers, rubric.resolved)),
      ...(texts?.head ?? []),
      ...(answers === undefined ? [] : answersSections(answers, rubric.resolved)),
      ...(texts?.sections ?? []),
      ...sectionOf('Mind', [mindList(warnings)]),
      ...gateSection(gate),
      ...closing(answers, documents),
    ],
  };
}

/** A large folder may hold many texts that are not judged. */
const warningsShown = 6;

/** What answers may take of a joined report. */
const linesOfAnswers = 80;

function mindList(warnings: Report['warnings']): List {
  const rest = `${warnings.length - warningsShown} more: --full lists them.`;
  return { ...listOf(warnings.map(warningWords)), brief: warningsShown, rest };
}

function titleOf({ subject, answers, documents }: Report): string {
  if (answers === undefined && documents !== undefined) return documentsTitle(documents);
  return subject ?? 'Trust readiness';
}

function originOf({ rubric, options, createdAt, answers, documents }: Report): string {
  const day = createdAt.slice(0, 10);
  const head = `${rubric.title} (${rubric.id} ${rubric.version}`;
  if (answers === undefined) return `${head}). Read on ${day}.`;
  const who = answers.respondents
    .map(({ name, role }) => [name, role].filter((part) => part !== null).join(', '))
    .filter((one) => one !== '');
  const by = who.length === 0 ? 'Scored' : `Answered by ${who.join('; ')}; scored`;
  const beside = documents === undefined ? '' : ` Beside them: ${documentsTitle(documents)}.`;
  return `${head}, ${options.depth} depth). ${by} on ${day}.${beside}`;
}

function gateSection({ passed, assertions }: Gate): Section[] {
  const items = assertions.map((assertion) => ({
    text: assertionWords(assertion),
    mark: assertion.passed ? ('passed' as const) : ('failed' as const),
  }));
  return sectionOf(passed ? 'Gate: passed' : 'Gate: not passed', [{ block: 'list', items }]);
}

/** What a reader keeps in mind: at a terminal, the end is what stands there first. */
function closing(answers: AnswersPart | undefined, documents: DocumentsPart | undefined): Section[] {
  const of = (text: string) => sectionOf(undefined, [textOf(text, 'quiet')]);
  const counts = documents && `${documentsTitle(documents)}: ${countsSentence(documents.findings)}.`;
  return [
    ...sectionOf(undefined, [textOf(counts, 'strong')], { isDetail: true }),
    ...(answers === undefined ? [] : of(answersDisclaimer)),
    ...(documents === undefined ? [] : of(documentsDisclaimer)),
  ];
}
