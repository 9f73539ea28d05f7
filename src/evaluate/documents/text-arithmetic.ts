import { at } from '../../domain/at.ts';
import type { Calibration } from '../../domain/calibration.ts';
import type { TextArithmetic } from '../../domain/text-arithmetic.ts';
import type { ScoreSums } from '../../domain/text-score.ts';
import { anchorsOf, pushOfStyle, scaleFor, scoreOfShare } from './scale.ts';
import { oddsOf, shareOf } from './share.ts';

/** From the weights of a text to its score before style and caps, step by step. */
export function textArithmeticOf(calibration: Calibration, kind: string | null, sums: ScoreSums): TextArithmetic {
  const share = shareOf(sums, calibration.share);
  const scale = scaleFor(calibration, kind);
  const anchors = anchorsOf(scale);
  const next = Math.max(
    1,
    anchors.findIndex(([from], place) => share < from || place === anchors.length - 1),
  );
  const [from, to] = [at(anchors, next - 1), at(anchors, next)];
  const odds = oddsOf(sums, calibration.share);
  const push = sums.style === null ? 0 : pushOfStyle(calibration, sums.style);
  return { odds, share, of: scale.of, n: scale.n, from, to, push, score: scoreOfShare(scale, share) };
}
