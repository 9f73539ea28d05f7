import { auditTexts } from '../../src/index.ts';
import type { Calibration, Scale } from '../../src/domain/calibration.ts';
import type { ScoreSums } from '../../src/domain/text-score.ts';
import { shareOf } from '../../src/evaluate/documents/share.ts';
import { rows, textOf, type Data } from './data.ts';
import { plainName } from './folds.ts';
import { grouped } from './statistics.ts';

/** A public text that says enough to be judged. */
export interface PublicText {
  id: string;
  service: string;
  kind: string | null;
  words: number;
  sums: ScoreSums;
  /** Of its own quoted points: good ones, and good and bad ones together. */
  good: number;
  points: number;
}

interface Point {
  doc: string;
  polarity: 'good' | 'neutral' | 'bad' | 'blocker';
}

/** Of texts of one kind there must be so many for a scale of their own. */
const fewestTexts = 100;
export const fewestPoints = 5;

/** All texts that are at hand, of whatever service; those that say too little are left out. */
export async function publicTexts(data: Data): Promise<PublicText[]> {
  const graded = rows<{ id: string; file: string; service: string }>(data, 'graded-policies/index.jsonl').map(
    ({ id, file, service }) => ({ id, service, text: textOf(data, `graded-policies/${file}`) }),
  );
  const humane = rows<{ id: string; org: string }>(data, 'humane-policies/index.jsonl').map(({ id, org }) => {
    return { id, service: org, text: textOf(data, `humane-policies/docs/${id}.md`) };
  });
  const unlabelled = rows<{ file: string; service: string }>(data, 'unlabelled/index.jsonl').map(
    ({ file, service }) => ({ id: file.slice(5, -3), service, text: textOf(data, `unlabelled/${file}`) }),
  );
  const sets = Object.entries({ graded, humane, unlabelled });
  const points = grouped(rows<Point>(data, 'graded-policies/points.jsonl'), ({ doc }) => doc);
  const texts: PublicText[] = [];
  for (const [set, list] of sets) {
    const { documents } = await auditTexts(list.map(({ id, text }) => ({ path: `${id}.md`, text })));
    const results = new Map(documents.list.map((document) => [document.path, document]));
    for (const { id, service } of list) {
      const { kind = null, sums = null, score = null, words = 0 } = results.get(`${id}.md`) ?? {};
      if (sums === null || score === null) continue;
      const own = set === 'graded' ? (points.get(id) ?? []) : [];
      const good = own.filter(({ polarity }) => polarity === 'good').length;
      const bad = own.filter(({ polarity }) => polarity === 'bad' || polarity === 'blocker').length;
      texts.push({ id, service: plainName(service), kind, words, sums, good, points: good + bad });
    }
  }
  return texts;
}

/** The scales that some texts make. */
export function scalesOf(texts: readonly PublicText[], share: Calibration['share']): Calibration['scales'] {
  const shares = texts.map(({ kind, sums }) => ({ kind: kind ?? 'all', share: shareOf(sums, share) }));
  const scale = (list: typeof shares): Scale => {
    const values = list.map((one) => one.share);
    return { n: list.length, quantiles: Array.from({ length: 21 }, (_, place) => quantile(values, place / 20)) };
  };
  const kinds = [...grouped(shares, ({ kind }) => kind)].filter(
    ([kind, list]) => kind !== 'all' && list.length >= fewestTexts,
  );
  const own = kinds.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([kind, list]) => [kind, scale(list)] as const);
  return { all: scale(shares), ...Object.fromEntries(own) };
}

/** By a straight line between the two values around it. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = at * (sorted.length - 1);
  const [low = NaN, high = NaN] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return Math.round((low + (high - low) * (place - Math.floor(place))) * 100) / 100;
}
