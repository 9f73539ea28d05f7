import type { ReportAdvice } from '../domain/report.ts';
import type { Rubric } from '../domain/rubric.ts';
import type { Caps } from './rules.ts';
import type { Standing } from './standing.ts';

/**
 * The next step up for every answered question that has one: first the steps that lift a firing cap, lowest cap
 * first, then the weakest answers, then the heaviest questions, then rubric order.
 */
export function nextSteps(rubric: Rubric, standings: Standing[], caps: Caps): ReportAdvice[] {
  const liftedCap = (standing: Standing) =>
    Math.min(
      101,
      ...caps.fired
        .filter((rule) => rule.lifts.some((lift) => lift.question === standing.question.id))
        .map((rule) => rule.cap),
    );
  const shares = shareOfTotal(rubric, standings);
  return standings
    .filter((standing) => standing.state === 'answered')
    .sort(
      (a, b) =>
        liftedCap(a) - liftedCap(b) ||
        (a.level ?? 0) - (b.level ?? 0) ||
        (shares.get(b.question.id) ?? 0) - (shares.get(a.question.id) ?? 0),
    )
    .flatMap((standing) => nextStep(rubric, standing));
}

function nextStep(rubric: Rubric, { question, level }: Standing): ReportAdvice[] {
  if (level === null) return [];
  const step = question.advice.find((candidate) => candidate.to > level);
  if (step === undefined) return [];
  const { to, effort, who } = step;
  return [{ question: question.id, do: step.do, effort, days: rubric.effort_days[effort], who, from: level, to }];
}

function shareOfTotal(rubric: Rubric, standings: Standing[]): Map<string, number> {
  const principleWeights = new Map(rubric.principles.map((principle) => [principle.id, principle.weight]));
  const sums = new Map<string, number>();
  const applicable = standings.filter((standing) => standing.state !== 'not-applicable');
  for (const { question } of applicable) {
    sums.set(question.principle, (sums.get(question.principle) ?? 0) + question.weight);
  }
  return new Map(
    applicable.map(({ question }) => [
      question.id,
      ((principleWeights.get(question.principle) ?? 0) * question.weight) / (sums.get(question.principle) ?? 1),
    ]),
  );
}
