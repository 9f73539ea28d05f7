import { movedByStyle, scoreOfShare } from '../../../src/evaluate/documents/scale.ts';
import { shareOf } from '../../../src/evaluate/documents/share.ts';
import { shippedCalibration } from '../../../src/load/rubric/shipped.ts';
import { isIn, type Data } from '../data.ts';
import { fewestPoints, publicTexts, quantile, scalesOf } from '../public-texts.ts';
import { figure, grouped, rho, rhoGiven, sum, type Figure } from '../statistics.ts';

/** Shares against the quoted points of the same texts, and what scores public texts have, each scaled without its service. */
export async function sharesOfPoints(data: Data): Promise<Record<string, Figure>> {
  const calibration = await shippedCalibration();
  const texts = await publicTexts(data);
  const quoted = texts
    .filter(({ service, points }) => points >= fewestPoints && isIn(data, service))
    .map((text) => ({
      ...text,
      predicted: shareOf(text.sums, calibration.share),
      actual: (100 * text.good) / text.points,
    }));
  type Quoted = (typeof quoted)[number];
  const services = [...grouped(quoted, ({ service }) => service).values()];
  const over = (measure: (list: Quoted[]) => number) =>
    figure(services, quoted.length, (drawn) => measure(drawn.flat()));
  const scored = scoresWithoutOwn(texts, calibration);
  const at = (part: number): Figure => ({ value: quantile(scored, part), n: scored.length, interval: null });
  return {
    share_error_of_tenths: over(errorOfTenths),
    share_error: over(
      (list) =>
        sum(list, ({ predicted, actual, points }) => points * Math.abs(predicted - actual)) /
        sum(list, ({ points }) => points),
    ),
    share_points: over((list) =>
      rho(
        list.map(({ predicted }) => predicted),
        list.map(({ actual }) => actual),
      ),
    ),
    share_points_given_length: over((list) =>
      rhoGiven(
        list.map(({ predicted }) => predicted),
        list.map(({ actual }) => actual),
        [list.map(({ words }) => words), list.map(({ kind }) => (kind === 'privacy' ? 1 : 0))],
      ),
    ),
    public_score_5th: at(0.05),
    public_score_median: at(0.5),
    public_score_95th: at(0.95),
  };
}

/** Within each tenth of the predicted share, how far the mean of the predicted is from the mean of the actual. */
function errorOfTenths(list: { predicted: number; actual: number; points: number }[]): number {
  const tenths = [...grouped(list, ({ predicted }) => String(Math.min(9, Math.floor(predicted / 10)))).values()];
  const off = sum(tenths, (tenth) =>
    Math.abs(sum(tenth, ({ predicted, actual, points }) => points * (predicted - actual))),
  );
  return off / sum(list, ({ points }) => points);
}

/** Of texts of the kinds that have a scale of their own. */
function scoresWithoutOwn(
  texts: Awaited<ReturnType<typeof publicTexts>>,
  calibration: Awaited<ReturnType<typeof shippedCalibration>>,
): number[] {
  return [...grouped(texts, ({ service }) => service).values()].flatMap((own) => {
    const scales = scalesOf(
      texts.filter(({ service }) => service !== own[0]?.service),
      calibration.share,
    );
    return own.flatMap(({ kind, sums }) => {
      const scale = kind === null ? undefined : scales[kind];
      if (scale === undefined) return [];
      const plain = scoreOfShare(scale, shareOf(sums, calibration.share));
      return [Math.min(plain + movedByStyle(calibration, plain, sums.style), sums.cap ?? 100)];
    });
  });
}
