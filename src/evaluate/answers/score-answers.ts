import type { Answers } from '../../domain/answers.ts';
import { factsAt } from '../../domain/fact-condition.ts';
import type { AnswersPart, PrincipleResult, QuestionResult } from '../../domain/answers-part.ts';
import type { Depth, Rubric } from '../../domain/rubric.ts';
import { nextSteps } from './advice.ts';
import { judgeBand } from '../band.ts';
import { costliestOf } from '../costliest.ts';
import type { Readings } from '../rules.ts';
import { planToNextBand } from './plan.ts';
import { roundOrNull, roundShare } from '../../domain/rounding.ts';
import { placeAnswers, type Standing, type Standings } from './standing.ts';
import { steadiness } from './steadiness.ts';
import { totalOf } from './total.ts';
import { rangeClosed } from './unanswered.ts';
import { pointsOf, type WeighedPrinciple } from './weigh.ts';

/** What a report says of answers, as far as it follows from rubric, answers, depth and clock alone. */
export type Judgement = Omit<AnswersPart, 'respondents' | 'commitment' | 'previous'>;

/** Scores one respondent's answers; with `texts`, what the checks of documents give, rules may read both. */
export function scoreAnswers(
  rubric: Rubric,
  answers: Answers,
  depth: Depth,
  now: Date,
  texts?: Readings['texts'],
): { judgement: Judgement; placed: Standings } {
  const placed = placeAnswers(rubric, answers, depth, now);
  const { standings } = placed;
  const total = totalOf(rubric, standings, texts);
  const { score, low, high, weighed, caps } = total;
  const coverage = weighed.coverage === null ? null : roundShare(weighed.coverage);
  const notApplicable = roundShare(weighed.notApplicable);
  const mayCap = caps.mayCap.filter((id) => (rubric.rules.find((rule) => rule.id === id)?.cap ?? 100) < (score ?? 0));
  const judgement: Judgement = {
    facts: factsAt(rubric, depth).map(({ id, ask }) => ({ id, ask, answer: answers.facts.get(id) ?? null })),
    score,
    low,
    high,
    uncapped: roundOrNull(weighed.score),
    band: judgeBand(rubric, score, coverage, notApplicable, mayCap.length > 0, steadiness(rubric, total)),
    cappedBy: caps.fired,
    costliest: costliestOf(rubric.balance, pointsOf(weighed.principles, 'score')),
    coverage,
    notApplicable,
    principles: weighed.principles.map(principleResult),
    questions: standings.map(questionResult),
    unanswered: rangeClosed(rubric, standings, total),
    mayCap,
    notLookedAt: caps.notLookedAt,
    advice: nextSteps(rubric, standings, total),
    plan: planToNextBand(rubric, standings, total),
  };
  return { judgement, placed };
}

function principleResult(weighed: WeighedPrinciple): PrincipleResult {
  const { principle, score, low, high, coverage } = weighed;
  return {
    id: principle.id,
    title: principle.title,
    weight: principle.weight,
    score: roundOrNull(score),
    low: roundOrNull(low),
    high: roundOrNull(high),
    coverage: coverage === null ? null : roundShare(coverage),
  };
}

function questionResult(standing: Standing): QuestionResult {
  const { question, state, level, range, known, notApplicable, evidence, note } = standing;
  return {
    id: question.id,
    principle: question.principle,
    weight: question.weight,
    ask: question.ask,
    state,
    level,
    levelText: level === null ? undefined : question.levels[level],
    value: range?.value ?? null,
    low: range?.low ?? (state === 'not-applicable' ? null : 0),
    high: range?.high ?? (state === 'not-applicable' ? null : 100),
    known,
    notApplicable,
    evidence,
    note,
  };
}
