import { at } from '../../domain/at.ts';
import { inOrder } from '../../language/order.ts';
import type { ReaderWeights } from '../../domain/reader-weights.ts';

/** Log-odds that people would call a sentence unfair, quote it as bad, and quote it as good. */
export interface View {
  unfair: number;
  bad: number;
  good: number;
}

/** What the reader thinks of a sentence that a check calls harmful. */
export type Opinion = 'agreed' | 'doubted';

/**
 * From here on the reader agrees, and up to there it doubts. Chosen on the sentences that rules may be written on;
 * lawyers labelled terms, so what they call unfair counts there alone.
 */
const agrees = { unfair: -2, bad: -1.2 };
const doubts = { unfair: -4, bad: -2.5 };
/**
 * From here on it is sure that lawyers would call a sentence of terms unfair: `reads_unfair_precision` in docs/measured.md.
 * Chosen on tuning texts, each read by a reader that had seen half of the others. Of what is quoted as bad no such line
 * was found.
 */
const surelyUnfair = 1;
/** So large a share of the words must be known, and so many pairs to each word, or it has no doubt. */
const atHome = { words: 0.8, pairs: 0.2 };

/** The words of a passage and its pairs of neighbours, each once and without numbers. */
export function gramsOf(words: readonly string[]): string[] {
  const grams = new Set<string>();
  words.forEach((word, index) => {
    if (/\d/.test(word)) return;
    grams.add(word);
    const next = words[index + 1];
    if (next !== undefined && !/\d/.test(next)) grams.add(`${word} ${next}`);
  });
  return [...grams];
}

/** Weighs sentences by their words alone, as people judged others like them; it can't say why in a sentence. */
export class StatisticalReader {
  readonly #weights: ReaderWeights;
  readonly #words: ReadonlyMap<string, number[]>;
  /** The first words of pairs. */
  readonly #leading: ReadonlySet<string>;

  constructor(weights: ReaderWeights) {
    this.#weights = weights;
    this.#words = new Map(Object.entries(weights.words));
    const pairs = [...this.#words.keys()].filter((gram) => gram.includes(' '));
    this.#leading = new Set(pairs.map((pair) => pair.slice(0, pair.indexOf(' '))));
  }

  view(words: readonly string[]): View {
    const { bias, scale } = this.#weights;
    // Each entry once, by its weights.
    const known = new Set<number[]>();
    words.forEach((word, index) => {
      const own = this.#words.get(word);
      if (own !== undefined) known.add(own);
      if (!this.#leading.has(word)) return;
      const pair = this.#words.get(`${word} ${words[index + 1] ?? ''}`);
      if (pair !== undefined) known.add(pair);
    });
    const root = Math.sqrt(Math.max(1, known.size));
    const of = (part: number) => (at(bias, part) + sumOf(known, part) / root) / scale;
    return { unfair: of(0), bad: of(1), good: of(2) };
  }

  /** `isOfTerms` where the text is one of terms, as the ones that lawyers labelled. */
  opinionOf(words: readonly string[], isOfTerms: boolean): Opinion | undefined {
    const { unfair, bad, good } = this.view(words);
    const harm = bad - Math.max(0, good);
    if (harm > agrees.bad || (isOfTerms && unfair > agrees.unfair)) return 'agreed';
    const doubt = harm < doubts.bad && (!isOfTerms || unfair < doubts.unfair);
    return doubt && this.#isAtHome(words) ? 'doubted' : undefined;
  }

  /** Whether it would call a sentence of terms unfair by itself. */
  isSureOf(words: readonly string[]): boolean {
    return this.view(words).unfair > surelyUnfair;
  }

  /** The words and pairs that speak most for unfair, the strongest first. */
  decidingWords(words: readonly string[], most: number): string[] {
    const weightOf = (gram: string) => this.#words.get(gram)?.[0] ?? 0;
    return gramsOf(words)
      .filter((gram) => weightOf(gram) > 0)
      .toSorted((a, b) => weightOf(b) - weightOf(a) || inOrder(a, b))
      .slice(0, most);
  }

  /** Whether it knows enough of the words and pairs: people who speak plainly say harm in words that it never met. */
  #isAtHome(words: readonly string[]): boolean {
    const isKnown = (gram: string) => this.#words.has(gram);
    const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
    const share = (grams: readonly string[]) => grams.filter(isKnown).length / Math.max(1, words.length);
    return share(words) >= atHome.words && share(pairs) >= atHome.pairs;
  }
}

function sumOf(known: ReadonlySet<number[]>, part: number): number {
  let sum = 0;
  for (const weights of known) sum += at(weights, part);
  return sum;
}
