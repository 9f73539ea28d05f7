import type { Answers } from '../../domain/answers.ts';
import { factsAt } from '../../domain/fact-condition.ts';
import type { QuestionResult, Report } from '../../domain/report.ts';
import type { Depth, Rubric } from '../../domain/rubric.ts';
import { nextSteps } from './advice.ts';
import { judgeBand } from '../band.ts';
import { costliestPrinciple } from '../costliest.ts';
import { planToNextBand } from './plan.ts';
import { roundOrNull, roundShare } from '../rounding.ts';
import { placeAnswers, type Standing, type Standings } from './standing.ts';
import { steadiness } from './steadiness.ts';
import { totalOf } from './total.ts';
import { rangeClosed } from './unanswered.ts';
import type { WeighedPrinciple } from './weigh.ts';

/** The part of a report that follows from rubric, answers, depth and clock alone. */
export type Judgement = Pick<
  Report,
  | 'facts'
  | 'score'
  | 'low'
  | 'high'
  | 'uncapped'
  | 'band'
  | 'cappedBy'
  | 'costliest'
  | 'coverage'
  | 'notApplicable'
  | 'principles'
  | 'questions'
  | 'unanswered'
  | 'mayCap'
  | 'notLookedAt'
  | 'advice'
  | 'plan'
>;

/** Scores one respondent's answers. */
export function scoreAnswers(
  rubric: Rubric,
  answers: Answers,
  depth: Depth,
  now: Date,
): { judgement: Judgement; placed: Standings } {
  const placed = placeAnswers(rubric, answers, depth, now);
  const { standings } = placed;
  const total = totalOf(rubric, standings);
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
    costliest: costliestPrinciple(rubric, weighed),
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

function principleResult(weighed: WeighedPrinciple) {
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
  const { question, state, level, range, known, reason, evidence, note } = standing;
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
    notApplicable: reason,
    evidence,
    note,
  };
}
