// Makes rubrics/calibration.json: how evidence becomes a share, fitted on quoted points of services that rules may be
// tuned on; and scales, from all public texts without their labels: `npm run eval -- --calibrate <data folder>`.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Calibration } from '../../src/domain/calibration.ts';
import type { Data } from './data.ts';
import { foldOf } from './folds.ts';
import { fewestPoints, publicTexts, quantile, scalesOf, type PublicText } from './public-texts.ts';
import { sum } from './statistics.ts';

const folder = process.argv.slice(2).find((word) => !word.startsWith('--'));
const data: Data = { folder: resolve(folder ?? '../shared/data'), part: 'tuning' };

/** Keeps counts of nothing from being endless; chosen by services left out in turn. */
const least = 0.3;
/** Beyond so many points of one text, more of them say nothing new. */
const mostPoints = 20;
/** How firmly both slopes are held near 1. */
const hold = 1;

/** Logistic regression of the share of good points on the logarithms of both weights, by Newton's method. */
function fitted(texts: readonly PublicText[]): number[] {
  const rows = texts.map(({ sums, good, points }) => ({
    x: [1, Math.log(sums.credit + least), -Math.log(sums.harm + least)],
    share: good / points,
    n: Math.min(points, mostPoints),
  }));
  let b = [0, 1, 1];
  for (let round = 0; round < 50; round++) {
    const slope = b.map((value, i) => (i === 0 ? 0 : 2 * hold * (value - 1)));
    const bend = b.map((_, i) => b.map((__, j) => (i === j && i > 0 ? 2 * hold : 0)));
    for (const { x, share, n } of rows) {
      const odds = x.reduce((total, value, i) => total + value * (b[i] ?? 0), 0);
      const p = 1 / (1 + Math.exp(-odds));
      x.forEach((value, i) => {
        slope[i] = (slope[i] ?? 0) + n * (p - share) * value;
        x.forEach((other, j) => {
          const row = bend[i];
          if (row !== undefined) row[j] = (row[j] ?? 0) + n * p * (1 - p) * value * other;
        });
      });
    }
    const step = solved(bend, slope);
    b = b.map((value, i) => value - (step[i] ?? 0));
  }
  return b;
}

/** Of `matrix * x = right`, x; by elimination. */
function solved(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  rows.forEach((row, i) => {
    const pivot = row[i] ?? 1;
    row.forEach((value, j) => (row[j] = value / pivot));
    rows.forEach((other, k) => {
      const times = other[i] ?? 0;
      if (k !== i) other.forEach((value, j) => (other[j] = value - times * (row[j] ?? 0)));
    });
  });
  return rows.map((row) => row.at(-1) ?? 0);
}

const texts = await publicTexts(data);
const quoted = texts.filter(({ service, points }) => points >= fewestPoints && foldOf(service) === 'tuning');
const [start = 0, credit = 0, harm = 0] = fitted(quoted).map((value) => Math.round(value * 1000) / 1000);
const share = { start, credit, harm, least, texts: quoted.length, points: sum(quoted, ({ points }) => points) };
const styles = texts.flatMap(({ sums }) => sums.style ?? []);
const calibration: Calibration = {
  date: new Date().toISOString().slice(0, 10),
  share,
  style: { poor: quantile(styles, 0.05), usual: quantile(styles, 0.5), fine: quantile(styles, 0.95) },
  scales: scalesOf(texts, share),
};
const about = {
  about: 'How evidence in a text becomes a share and a score. Numbers alone; no text or label of anybody is in here.',
  sources: ['Points of ToS;DR, CC BY-SA 3.0', 'Policies of Open Terms Archive, ToSBack and others, ODC-By 1.0'],
  licence: 'CC BY-SA 4.0',
};
const text = JSON.stringify({ ...about, ...calibration }, null, 2).replace(
  /\[\s+([\d.,\s]+?)\s+\]/g,
  (_, list: string) => {
    return `[${list.split(/,\s+/).join(', ')}]`;
  },
);
writeFileSync('rubrics/calibration.json', `${text}\n`);
process.stdout.write(`${JSON.stringify(share)}, ${texts.length} texts\n`);
