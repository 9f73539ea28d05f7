import type { ReportAdvice } from '../../domain/answers-part.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { roundScore } from '../../domain/rounding.ts';
import type { Standing } from './standing.ts';
import type { Total } from './total.ts';
import { whatIf } from './what-if.ts';

/**
 * The next step up for every answered question that has one, with what it would gain: first the steps that lift a
 * firing cap, lowest cap first, then by gain before caps for each day, then rubric order.
 */
export function nextSteps(rubric: Rubric, standings: Standing[], total: Total): ReportAdvice[] {
  const score = whatIf(rubric, total);
  const now = { score: total.score ?? 0, uncapped: roundScore(total.weighed.score ?? 0) };
  const lifted = ({ question, to }: ReportAdvice) =>
    Math.min(
      101,
      ...total.caps.fired
        .filter(({ lifts }) => lifts.some((lift) => lift.question === question && to > lift.above))
        .map(({ cap }) => cap),
    );
  return standings
    .flatMap((standing): ReportAdvice[] => {
      const { question, level } = standing;
      const step = level === null ? undefined : question.advice.find((candidate) => candidate.to > level);
      if (step === undefined || level === null) return [];
      const { to, effort, who } = step;
      const then = score(standing, to);
      const gain = roundScore(then.score - now.score);
      const gainUncapped = roundScore(then.uncapped - now.uncapped);
      return [
        {
          question: question.id,
          do: step.do,
          effort,
          days: rubric.effort_days[effort],
          who,
          from: level,
          to,
          gain,
          gainUncapped,
        },
      ];
    })
    .toSorted((a, b) => lifted(a) - lifted(b) || b.gainUncapped / b.days - a.gainUncapped / a.days);
}
