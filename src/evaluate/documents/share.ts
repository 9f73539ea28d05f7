import type { Calibration } from '../../domain/calibration.ts';
import type { Check } from '../../domain/check.ts';
import type { ScoreSums, Weighed } from '../../domain/text-score.ts';
import { isCredit, isHarm, isMustTell, takesAnyPromise, type Evidence } from './evidence.ts';

/** Harms by what their check aims at. */
const harmWeights = { error: 1.5, warning: 1, note: 0.5 };
/** What a text must tell anyway, and a promise that no check knows by name, are worth less than a credit. */
const creditWeights = { credit: 1, mustTell: 0.5, anyPromise: 0.3 };
/** What the statistical reader alone expects weighs little. */
const expectedWeight = 0.1;

/** The first time counts almost whole, each further time less. */
function dampened(times: number): number {
  return 4 * Math.log1p(times / 4);
}

/** The weight of all that speaks against the customer, and of all that speaks for them; neither has an upper end. */
export interface Weights extends Pick<ScoreSums, 'weighed' | 'expected' | 'harm' | 'credit'> {}

/** Checks that evidence doesn't name add nothing. In rubric order. */
export function weighed(checks: readonly Check[], evidence: Evidence): Weights {
  const list: Weighed[] = [];
  const sums = { harm: 0, credit: 0 };
  const add = (check: string, as: Weighed['as'], times: number, adds: number) => {
    list.push({ check, as, times, adds });
    sums[as] += adds;
  };
  for (const check of checks) {
    const { id } = check;
    if (isHarm(check)) {
      const times = (evidence.harm.get(id) ?? 0) / 10;
      if (times > 0) add(id, 'harm', times, harmWeights[check.severity] * dampened(times));
    } else if (isCredit(check)) {
      const times = evidence.credit.get(id) ?? 0;
      if (times > 0) add(id, 'credit', times, creditOf(check, times));
    }
  }
  const expected = { harm: evidence.expected.harm / 1000, credit: evidence.expected.credit / 1000 };
  return {
    weighed: list,
    expected,
    harm: sums.harm + expectedWeight * Math.log1p(expected.harm),
    credit: sums.credit + expectedWeight * Math.log1p(expected.credit),
  };
}

function creditOf(check: Check, times: number): number {
  // Told is told: a second time says nothing new.
  if (isMustTell(check)) return creditWeights.mustTell;
  return (takesAnyPromise(check) ? creditWeights.anyPromise : creditWeights.credit) * dampened(times);
}

/** 0-100: of 100 points that careful readers would quote, how many speak for the customer. */
export function shareOf(
  { harm, credit }: Pick<Weights, 'harm' | 'credit'>,
  { start, credit: up, harm: down, least }: Calibration['share'],
): number {
  const odds = start + up * Math.log(credit + least) - down * Math.log(harm + least);
  return 100 / (1 + Math.exp(-odds));
}

/** The weights as they might be as well, at worst and at best: what is counted varies by about its root. */
export function endsOf({
  harm,
  credit,
}: Pick<Weights, 'harm' | 'credit'>): Record<'worst' | 'best', Pick<Weights, 'harm' | 'credit'>> {
  const less = (count: number) => count + 0.5 - Math.sqrt(count + 0.25);
  const more = (count: number) => count + 0.5 + Math.sqrt(count + 0.25);
  return {
    worst: { harm: more(harm), credit: less(credit) },
    best: { harm: less(harm), credit: more(credit) },
  };
}
