import type { Calibration } from '../../domain/calibration.ts';
import type { Check } from '../../domain/check.ts';
import type { ScoreSums, Weighed } from '../../domain/text-score.ts';
import { isCredit, isHarm, isMustTell, takesAnyPromise, type Evidence } from './evidence.ts';

/** Harms by what their check aims at. */
const harmWeights = { error: 1.5, warning: 1, note: 0.5 };
/** From this weight of its check on, an error is so grave that it counts for two. */
const graveFrom = 36;
/** What a text must tell anyway, how it speaks, and a promise that no check knows by name are worth less than a credit. */
const creditWeights = { credit: 1, mustTell: 0.5, voice: 0.3, anyPromise: 0.3 };
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
  const add = (check: Check, as: Weighed['as'], times: number, weight: number) => {
    if (times === 0) return;
    // Told is told: a second time says nothing new.
    const adds = weight * (isMustTell(check) || isVoice(check) ? 1 : dampened(times));
    list.push({ check: check.id, as, times, weight, adds });
    sums[as] += adds;
  };
  for (const check of checks) {
    if (isHarm(check)) add(check, 'harm', (evidence.harm.get(check.id) ?? 0) / 10, harmWeightOf(check));
    if (isCredit(check)) add(check, 'credit', evidence.credit.get(check.id) ?? 0, creditWeightOf(check));
  }
  const expected = { harm: evidence.expected.harm / 1000, credit: evidence.expected.credit / 1000 };
  return {
    weighed: list,
    expected,
    harm: sums.harm + expectedWeight * Math.log1p(expected.harm),
    credit: sums.credit + expectedWeight * Math.log1p(expected.credit),
  };
}

/** How a text speaks is no fairness yet: a harmful one may answer questions too. */
function isVoice({ kind, principle }: Check): boolean {
  return kind === 'topic' && principle === 'human-voice';
}

function harmWeightOf({ severity, weight }: Check): number {
  return harmWeights[severity] * (severity === 'error' && weight >= graveFrom ? 2 : 1);
}

function creditWeightOf(check: Check): number {
  if (isMustTell(check)) return creditWeights.mustTell;
  if (isVoice(check)) return creditWeights.voice;
  return takesAnyPromise(check) ? creditWeights.anyPromise : creditWeights.credit;
}

/** The logarithm of how many points speak for the customer to each one that speaks against. */
export function oddsOf(
  { harm, credit }: Pick<Weights, 'harm' | 'credit'>,
  { start, credit: up, harm: down, least }: Calibration['share'],
): number {
  return start + up * Math.log(credit + least) - down * Math.log(harm + least);
}

/** 0-100: of 100 points that careful readers would quote, how many speak for the customer. */
export function shareOf(weights: Pick<Weights, 'harm' | 'credit'>, share: Calibration['share']): number {
  return 100 / (1 + Math.exp(-oddsOf(weights, share)));
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
