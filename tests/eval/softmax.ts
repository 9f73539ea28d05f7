/** One passage: which words and pairs of words it has, what it is, and how much it counts. */
export interface Sample {
  grams: readonly string[];
  kind: number;
  weight: number;
}

interface Trained {
  /** By word or pair, a weight for each kind. */
  weights: Map<string, number[]>;
  bias: number[];
  /** By word or pair, how much of the decision is its. */
  importance: Map<string, number>;
}

const steps = 200;
const rate = 0.08;
/** L2, over the number of samples. */
const penalty = 1 / 3;
/** Rarer ones tell nothing of other texts. */
const fewest = 4;

/** Multinomial logistic regression over words and pairs that are there or not, by Adam (Kingma and Ba, 2015). */
export function train(samples: readonly Sample[], kinds: number, only?: ReadonlySet<string>): Trained {
  const counts = new Map<string, number>();
  for (const { grams } of samples) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const names = [...counts].flatMap(([gram, n]) => (n >= fewest && only?.has(gram) !== false ? [gram] : []));
  const places = new Map(names.map((gram, place) => [gram, place]));
  const features = samples.map(({ grams }) => Int32Array.from(grams.flatMap((gram) => places.get(gram) ?? [])));
  const size = (names.length + 1) * kinds;
  const [weights, mean, square, slope] = [0, 0, 0, 0].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const last = names.length * kinds;
  const chances = new Float64Array(kinds);
  for (let step = 1; step <= steps; step++) {
    slope.fill(0);
    samples.forEach(({ kind, weight }, index) => {
      const own = features[index] ?? new Int32Array();
      const value = 1 / Math.sqrt(Math.max(1, own.length));
      let sum = 0;
      for (let k = 0; k < kinds; k++) {
        let score = weights[last + k] ?? 0;
        for (const place of own) score += value * (weights[place * kinds + k] ?? 0);
        sum += chances[k] = Math.exp(score);
      }
      for (let k = 0; k < kinds; k++) {
        const off = (weight * ((chances[k] ?? 0) / sum - (k === kind ? 1 : 0))) / samples.length;
        slope[last + k] = (slope[last + k] ?? 0) + off;
        for (const place of own) slope[place * kinds + k] = (slope[place * kinds + k] ?? 0) + off * value;
      }
    });
    const now = rate * (step < steps * 0.6 ? 1 : 0.3);
    for (let place = 0; place < size; place++) {
      const weight = weights[place] ?? 0;
      const down = (slope[place] ?? 0) + (place < last ? (penalty * weight) / samples.length : 0);
      const m = (mean[place] = 0.9 * (mean[place] ?? 0) + 0.1 * down);
      const s = (square[place] = 0.999 * (square[place] ?? 0) + 0.001 * down * down);
      weights[place] = weight - (now * (m / (1 - 0.9 ** step))) / (Math.sqrt(s / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  const of = (place: number) => Array.from(weights.subarray(place * kinds, place * kinds + kinds));
  const spread = (place: number) => Math.max(...of(place)) - Math.min(...of(place));
  return {
    weights: new Map(names.map((gram, place) => [gram, of(place)])),
    bias: of(names.length),
    importance: new Map(names.map((gram, place) => [gram, spread(place) * Math.sqrt(counts.get(gram) ?? 0)])),
  };
}

/** Adds up maps of numbers. */
export function added(maps: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const map of maps) for (const [key, value] of map) sums.set(key, (sums.get(key) ?? 0) + value);
  return sums;
}
