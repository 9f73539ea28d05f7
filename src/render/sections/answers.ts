import type { AnswersPart, QuestionResult } from '../../domain/answers-part.ts';
import type { ReportRubric } from '../../domain/report.ts';
import type { Question } from '../../domain/rubric.ts';
import { points } from '../words.ts';
import * as words from './answers-words.ts';
import { listOf, sectionOf, textOf, type Section, type Table } from './section.ts';

/** The score, what it means, and how much it rests on. */
export function answersHead(answers: AnswersPart, rubric: ReportRubric): Section[] {
  const { score } = answers;
  const band = words.bandTitle(answers);
  const meaning = words.provisionalSentence(answers, rubric) ?? answers.band?.meaning;
  const covered = [words.coverageSentence(answers), words.steadinessSentence(answers)].filter(Boolean).join(' ');
  return [
    ...sectionOf(undefined, [
      { block: 'verdict', score, band, remark: words.likelySentence(answers) },
      textOf(meaning),
    ]),
    ...sectionOf(undefined, [textOf(covered)]),
  ];
}

/** Why the score is what it is, then what to do. */
export function answersSections(answers: AnswersPart, rubric: ReportRubric): Section[] {
  const asked = new Map(rubric.questions.map((question) => [question.id, question]));
  const askOf = (id: string) => asked.get(id)?.ask ?? id;
  const { plan } = answers;
  return [
    ...sectionOf('Principles', [{ block: 'bars', hasRange: true, rows: answers.principles }]),
    ...holdingDown(answers, asked),
    ...sectionOf('Since the round before', [
      textOf(words.previousSentence(answers)),
      listOf(
        (answers.previous?.moved ?? []).map(
          ({ question, from, to }) => `${to > from ? 'Up' : 'Down'} from ${from} to ${to}: ${askOf(question)}`,
        ),
      ),
    ]),
    ...sectionOf('Not answered yet', [textOf(words.unansweredSentence(answers)), unanswered(answers, askOf)]),
    ...sectionOf('What to do next', [
      {
        block: 'steps',
        brief: 5,
        steps: answers.advice.map((step) => ({
          do: step.do,
          effort: `${words.effortWords(step)}, ${words.gainWords(step)}`,
          today: `${askOf(step.question)} Today: level ${step.from} of 4, then ${step.to}.`,
        })),
      },
    ]),
    ...sectionOf('Plan for the next band', [
      textOf(words.planSentence(plan)),
      { block: 'steps', steps: plan.steps.map((step) => ({ do: step.do, effort: words.effortWords(step) })) },
    ]),
    ...sectionOf('What you said you will do', [listOf(words.commitmentSentences(answers))]),
    ...sectionOf('Answers', [answerTable(answers)], { isDetail: true }),
  ];
}

function holdingDown(answers: AnswersPart, asked: ReadonlyMap<string, Question>): Section[] {
  const caps = answers.cappedBy.map((rule) => ({
    text: words.capSentence(answers, rule),
    more: words.liftSentence(rule, asked),
    mark: 'alarm' as const,
  }));
  const { items } = listOf([words.costliestSentence(answers), words.notLookedAtSentence(answers.notLookedAt)]);
  return sectionOf('What holds the score down', [{ block: 'list', items: [...caps, ...items] }]);
}

function unanswered({ unanswered: open }: AnswersPart, askOf: (id: string) => string): Table {
  return {
    block: 'table',
    brief: 30,
    columns: [{ title: 'Question' }, { title: 'Would close', isNumber: true }],
    rows: open.map(({ question, rangeClosed }) => [askOf(question), points(rangeClosed)]),
  };
}

function answerTable({ questions }: AnswersPart): Table {
  return {
    block: 'table',
    columns: [
      { title: 'Question' },
      { title: 'Level', isNumber: true },
      { title: 'What that means' },
      { title: 'Known by' },
    ],
    rows: questions.map((question) => [
      question.ask,
      question.level === null ? '-' : String(question.level),
      saidOf(question),
      supportOf(question),
    ]),
  };
}

function saidOf({ levelText, notApplicable, state }: QuestionResult): string {
  return levelText ?? notApplicable ?? (state === 'unknown' ? "Don't know." : 'Not answered.');
}

function supportOf({ known, note, evidence }: QuestionResult): string {
  const shown = evidence.map(({ link, note: what, date }) => [link ?? what, date].filter(Boolean).join(', '));
  return [known, note, ...shown].filter((part) => part !== undefined && part !== null).join('; ');
}
