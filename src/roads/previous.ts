import type { Answers } from '../domain/answers.ts';
import type { AnswersPart, PreviousRound, QuestionResult } from '../domain/answers-part.ts';
import { InputError } from '../domain/input-error.ts';
import type { Warning } from '../domain/message.ts';
import type { Depth, Rubric } from '../domain/rubric.ts';
import { scoreAnswers } from '../evaluate/answers/score-answers.ts';
import { earlierRound } from '../load/answers/earlier-round.ts';
import { reportPath } from '../load/source/root.ts';

/** A file of answers, and what it is read with. */
export interface Round {
  path: string;
  answers: Answers;
  rubric: Rubric;
  depth: Depth;
  now: Date;
  workingFolder: string;
}

/** The round before, scored as this one is; a warning in its place when its file can't be read. */
export function previousRound(
  { path, answers, rubric, depth, now, workingFolder }: Round,
  today: QuestionResult[],
): { previous?: PreviousRound; warnings: Warning[] } {
  if (answers.previous === undefined) return { warnings: [] };
  try {
    const earlier = earlierRound(path, answers.previous, rubric);
    const then = scoreAnswers(rubric, earlier.answers, depth, now).judgement;
    const previous: PreviousRound = {
      path: reportPath(earlier.path, workingFolder),
      date: earlier.month ?? null,
      score: then.score,
      moved: movedBetween(then, today),
      commitment: earlier.answers.commitment,
    };
    return { previous, warnings: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { warnings: [{ code: 'earlier-round-unreadable', values: { path: answers.previous } }] };
  }
}

function movedBetween(then: Pick<AnswersPart, 'questions'>, today: QuestionResult[]): PreviousRound['moved'] {
  const before = new Map(then.questions.map(({ id, level }) => [id, level]));
  return today.flatMap(({ id, level }) => {
    const from = before.get(id) ?? null;
    return level === null || from === null || level === from ? [] : [{ question: id, from, to: level }];
  });
}
