import type { Calibration } from '../../domain/calibration.ts';
import type { Check } from '../../domain/check.ts';
import type { Band } from '../../domain/rubric.ts';
import type { ScoreSums, TextScore } from '../../domain/text-score.ts';
import { roundOrNull } from '../../domain/rounding.ts';
import type { Language } from '../../language/language.ts';
import { arithmeticMean } from '../mean.ts';
import { pointsOf } from './checks/index.ts';
import type { Evidence } from './evidence.ts';
import { movedByStyle, scaleFor, scoreOfShare, standingOf } from './scale.ts';
import { endsOf, shareOf, weighed } from './share.ts';

export const noTextScore: TextScore = {
  score: null,
  share: null,
  low: null,
  high: null,
  standing: null,
  sums: null,
};

/** A text is judged from so many telling sentences on, and, unless it holds an error, when there is one in every so many words. */
const fewest = { telling: 2, weighty: 1, inWords: 500 };

export function saysTooLittle({ telling, weighty, words, holdsError }: Evidence): boolean {
  const isThin = telling * fewest.inWords < words && !holdsError;
  return telling < fewest.telling || weighty < fewest.weighty || isThin;
}

/** What a text with an error can reach: a tenth below the second-highest band. */
export function capOfErrors(bands: readonly Band[]): number {
  return capBelow(bands.at(-2));
}

function capBelow(band: Band | undefined): number {
  return band === undefined ? 100 : Math.max(0, band.from - 0.1);
}

/** However short: such a text is in the lowest band. */
function isNothingButHarm({ weighed: list }: Pick<ScoreSums, 'weighed'>): boolean {
  return list.length > 0 && list.every(({ as }) => as === 'harm');
}

/** Style is judged by so many words or more. */
const fewestForStyle = 100;

/** 0-100, or `null` where there are too few words to tell. */
function styleOf(checks: readonly Check[], { style }: Evidence, language: Language): number | null {
  const parts = checks.flatMap((check) => {
    const looked = style.get(check.id);
    if (looked === undefined || looked.words < fewestForStyle) return [];
    const value = pointsOf(check, [looked], language);
    return value === null ? [] : [{ value, weight: check.weight }];
  });
  return arithmeticMean(parts);
}

/** How fair texts of one kind are, judged as one; `cap` is what rules leave of the score, 0-100. Nothing is rounded. */
export function textScoreOf(
  checks: readonly Check[],
  bands: readonly Band[],
  language: Language,
  calibration: Calibration,
  kind: string | null,
  evidence: Evidence,
  cap: number,
): TextScore {
  const weights = weighed(checks, evidence);
  const scale = scaleFor(calibration, kind);
  const style = styleOf(checks, evidence, language);
  const most = Math.min(
    cap,
    evidence.holdsError ? capOfErrors(bands) : 100,
    isNothingButHarm(weights) ? capBelow(bands.at(1)) : 100,
  );
  const scored = (share: number) => {
    const plain = scoreOfShare(scale, share);
    return plain + movedByStyle(calibration, plain, style);
  };
  const share = shareOf(weights, calibration.share);
  const { worst, best } = endsOf(weights);
  const uncapped = scored(share);
  const capped = (value: number) => Math.min(most, value);
  const sums: ScoreSums = {
    telling: evidence.telling,
    weighty: evidence.weighty,
    ...weights,
    style,
    styleMoves: movedByStyle(calibration, scoreOfShare(scale, share), style),
    uncapped,
    cap: most < uncapped ? most : null,
  };
  if (saysTooLittle(evidence)) return { ...noTextScore, sums };
  return {
    score: capped(uncapped),
    share,
    low: capped(scored(shareOf(worst, calibration.share))),
    high: capped(scored(shareOf(best, calibration.share))),
    standing: most < uncapped ? null : standingOf(scale, share),
    sums,
  };
}

/** The mean over the kinds of texts that have a score; nothing is rounded. */
export function meanOfTexts(list: readonly TextScore[]): TextScore {
  const judged = list.filter(({ score }) => score !== null);
  if (judged.length <= 1) return judged[0] ?? list[0] ?? noTextScore;
  const mean = (of: 'score' | 'share' | 'low' | 'high') =>
    judged.reduce((sum, one) => sum + (one[of] ?? 0), 0) / judged.length;
  return { ...noTextScore, score: mean('score'), share: mean('share'), low: mean('low'), high: mean('high') };
}

export function cappedText(text: TextScore, most: number): TextScore {
  const capped = (value: number | null) => value && Math.min(value, most);
  return { ...text, score: capped(text.score), low: capped(text.low), high: capped(text.high) };
}

/** As reports hold it: scores with one decimal, and sums with four. */
export function roundedText({ score, share, low, high, standing, sums }: TextScore): TextScore {
  const four = (value: number) => Math.round(value * 10_000) / 10_000;
  return {
    score: roundOrNull(score),
    share: roundOrNull(share),
    low: roundOrNull(low),
    high: roundOrNull(high),
    standing: standing && { ...standing, fairerThan: Math.floor(standing.fairerThan) },
    sums: sums && {
      telling: sums.telling,
      weighty: sums.weighty,
      weighed: sums.weighed.map((one) => ({ ...one, adds: four(one.adds) })),
      expected: { harm: four(sums.expected.harm), credit: four(sums.expected.credit) },
      harm: four(sums.harm),
      credit: four(sums.credit),
      style: sums.style && four(sums.style),
      styleMoves: four(sums.styleMoves),
      uncapped: four(sums.uncapped),
      cap: sums.cap,
    },
  };
}
