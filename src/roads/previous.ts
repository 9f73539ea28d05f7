import type { Answers } from '../domain/answers.ts';
import { InputError } from '../domain/input-error.ts';
import type { PreviousRound, QuestionResult } from '../domain/report.ts';
import type { Depth, Rubric } from '../domain/rubric.ts';
import { scoreAnswers } from '../evaluate/answers/score-answers.ts';
import { reportPath } from '../load/source/root.ts';
import { earlierRound } from '../load/answers/earlier-round.ts';

/** The round before, scored as this one is; a warning in its place when its file can't be read. */
export function previousRound(
  answersPath: string,
  answers: Answers,
  today: QuestionResult[],
  rubric: Rubric,
  depth: Depth,
  now: Date,
  workingFolder: string,
): { previous?: PreviousRound; warnings: string[] } {
  if (answers.previous === undefined) return { warnings: [] };
  try {
    const earlier = earlierRound(answersPath, answers.previous, rubric);
    const then = scoreAnswers(rubric, earlier.answers, depth, now).judgement;
    const previous: PreviousRound = {
      path: reportPath(earlier.path, workingFolder),
      date: earlier.month ?? null,
      score: then.score,
      moved: movedBetween(then.questions, today),
      commitment: earlier.answers.commitment,
    };
    return { previous, warnings: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { warnings: [`The round before, ${answers.previous}, can't be read, so nothing is compared with it.`] };
  }
}

function movedBetween(then: QuestionResult[], today: QuestionResult[]): PreviousRound['moved'] {
  const before = new Map(then.map(({ id, level }) => [id, level]));
  return today.flatMap(({ id, level }) => {
    const from = before.get(id) ?? null;
    return level === null || from === null || level === from ? [] : [{ question: id, from, to: level }];
  });
}
