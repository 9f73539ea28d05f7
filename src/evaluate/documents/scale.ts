import { at } from '../../domain/at.ts';
import type { Calibration, Scale } from '../../domain/calibration.ts';
import type { Standing } from '../../domain/text-score.ts';

/** A line through points that rise in both numbers; level before the first and after the last. */
function between(points: readonly (readonly [number, number])[], value: number): number {
  const next = points.findIndex(([from]) => value < from);
  if (next === 0) return at(points, 0)[1];
  if (next === -1) return at(points, points.length - 1)[1];
  const [[x, y], [toX, toY]] = [at(points, next - 1), at(points, next)];
  return y + ((toY - y) * (value - x)) / (toX - x);
}

/** The scale that a kind of text is held against. */
export function scaleFor({ scales }: Calibration, kind: string | null): Scale & { of: string } {
  const own = kind === null ? undefined : scales[kind];
  return own === undefined ? { ...scales.all, of: 'all' } : { ...own, of: kind ?? 'all' };
}

/** Which quantiles of the shares of public texts get which score. */
const anchors = [
  { place: 1, score: 15 },
  { place: 10, score: 45 },
  { place: 19, score: 80 },
];

/** Shares with the scores that they get, rising; in between runs a straight line. */
export function anchorsOf({ quantiles }: Pick<Scale, 'quantiles'>): (readonly [share: number, score: number])[] {
  return [[0, 0], ...anchors.map(({ place, score }) => [at(quantiles, place), score] as const), [100, 100]];
}

/** 0-100, rising with the share: 0 is nothing but harm and 100 nothing but fairness. */
export function scoreOfShare(scale: Pick<Scale, 'quantiles'>, share: number): number {
  return between(anchorsOf(scale), share);
}

/** `quantiles` may hold a number twice; 0-100. */
export function standingOf({ n, quantiles, of }: Scale & { of: string }, share: number): Standing {
  const above = quantiles.findIndex((quantile) => quantile >= share);
  if (above <= 0) return { fairerThan: above === 0 ? 0 : 100, n, of };
  const [from, to] = [at(quantiles, above - 1), at(quantiles, above)];
  const step = 100 / (quantiles.length - 1);
  return { fairerThan: step * (above - 1 + (share - from) / (to - from)), n, of };
}

const mostByStyle = 5;

/** How far style of so many points moves a score in the middle: -5 to 5, 0 for a usual text. */
export function pushOfStyle({ style: { poor, usual, fine } }: Pick<Calibration, 'style'>, points: number): number {
  const known = [[poor, -mostByStyle] as const, [usual, 0] as const, [fine, mostByStyle] as const];
  return between(known, points);
}

/** What style adds to a score: most in the middle and nothing at the ends, so that these mean what they say. */
export function movedByStyle(calibration: Pick<Calibration, 'style'>, score: number, points: number | null): number {
  return points === null ? 0 : (pushOfStyle(calibration, points) * 4 * score * (100 - score)) / 10_000;
}
