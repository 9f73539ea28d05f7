import { draw32, hash32 } from '../../src/language/hash.ts';

/** A figure with the size of its sample and an interval. */
export interface Figure {
  value: number;
  /** What was counted: sentences, quotes, documents. */
  n: number;
  /** 95 % bootstrap interval over documents or services; `null` where there is nothing to draw from. */
  interval: [number, number] | null;
}

/** Numbers from 0 to 1, the same each time. */
function draws(): () => number {
  let index = 0;
  return () => draw32(hash32('bootstrap'), index++) / 2 ** 32;
}

/** A figure over groups (documents, services), each drawn with replacement a thousand times. */
export function figure<Group>(groups: Group[], n: number, measure: (groups: Group[]) => number): Figure {
  const random = draws();
  const values: number[] = [];
  for (let round = 0; round < 1000; round++) {
    const value = measure(groups.map(() => groups[Math.floor(random() * groups.length)] as Group));
    if (Number.isFinite(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  const at = (share: number) => values[Math.floor(share * (values.length - 1))] ?? NaN;
  return { value: measure(groups), n, interval: values.length < 100 ? null : [at(0.025), at(0.975)] };
}

/** Right hits, false hits, misses. */
export interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

export const sum = <Item>(items: Item[], of: (item: Item) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

export function added(counts: Counts[]): Counts {
  return {
    right: sum(counts, ({ right }) => right),
    wrong: sum(counts, ({ wrong }) => wrong),
    missed: sum(counts, ({ missed }) => missed),
  };
}

export const precision = ({ right, wrong }: Counts): number => right / (right + wrong || 1);
export const recall = ({ right, missed }: Counts): number => right / (right + missed || 1);
export const f1 = ({ right, wrong, missed }: Counts): number => (2 * right) / (2 * right + wrong + missed || 1);
export const mean = (values: number[]): number => sum(values, (value) => value) / values.length;

function ranks(values: number[]): number[] {
  const order = values.map((value, at) => ({ value, at })).toSorted((a, b) => a.value - b.value);
  const result: number[] = values.map(() => 0);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && order[to]?.value === order[from]?.value) to++;
    for (const { at } of order.slice(from, to)) result[at] = (from + to - 1) / 2;
    from = to;
  }
  return result;
}

/** Pearson's correlation. */
export function correlation(a: number[], b: number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = a.reduce((total, value, at) => total + (value - meanA) * ((b[at] ?? 0) - meanB), 0);
  const spread = (values: number[], centre: number) => Math.sqrt(sum(values, (value) => (value - centre) ** 2));
  return product / (spread(a, meanA) * spread(b, meanB));
}

/** Spearman's rank correlation. */
export const rho = (a: number[], b: number[]): number => correlation(ranks(a), ranks(b));

/** Spearman's rank correlation of what is left once each `given` (numbers, as ranks) has been taken out by least squares. */
export function rhoGiven(a: number[], b: number[], given: number[][]): number {
  const columns = [a.map(() => 1), ...given.map(ranks)];
  return correlation(residuals(ranks(a), columns), residuals(ranks(b), columns));
}

function residuals(values: number[], columns: number[][]): number[] {
  const basis: number[][] = [];
  let left = values;
  for (const column of columns) {
    let direction = column;
    for (const other of basis) direction = without(direction, other);
    const length = Math.sqrt(sum(direction, (value) => value * value));
    if (length < 1e-9) continue;
    const unit = direction.map((value) => value / length);
    basis.push(unit);
    left = without(left, unit);
  }
  return left;
}

function without(values: number[], unit: number[]): number[] {
  const along = values.reduce((total, value, at) => total + value * (unit[at] ?? 0), 0);
  return values.map((value, at) => value - along * (unit[at] ?? 0));
}

/** The share of pairs in which `high` is above `low`; ties count half. */
export function pairs(high: number[], low: number[]): number {
  const all = ranks([...high, ...low]);
  const rankSum = sum(all.slice(0, high.length), (rank) => rank + 1);
  return (rankSum - (high.length * (high.length + 1)) / 2) / (high.length * low.length);
}

/** The items by what they have in common, each group in the order of the items. */
export function grouped<Item>(items: readonly Item[], by: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(by(item));
    if (group === undefined) groups.set(by(item), [item]);
    else group.push(item);
  }
  return groups;
}
