import { at } from '../../domain/at.ts';
import type { PhrasePart } from './parse.ts';
import type { NodeRow, PhraseTables } from './tables.ts';
import type { WordSets } from './word-sets.ts';

/** The end of a group. */
const end = -1;

/** Puts phrases into one tree in which phrases that begin alike share their beginning. */
export class PhraseTree {
  readonly #sets: WordSets;
  readonly #lists: ReadonlyMap<string, readonly PhrasePart[][]>;
  readonly #nodes: NodeRow[] = [];
  readonly #children = new Map<string, number>();
  readonly #groups: number[][] = [];
  readonly #states = new Map<string, number>();

  constructor(sets: WordSets, lists: ReadonlyMap<string, readonly PhrasePart[][]>) {
    this.#sets = sets;
    this.#lists = lists;
  }

  /** A new beginning. */
  root(): number {
    return this.#nodes.push({}) - 1;
  }

  add(root: number, parts: readonly PhrasePart[], phrase: number): void {
    (at(this.#nodes, this.#behind(root, parts)).ends ??= []).push(phrase);
  }

  tables(): Pick<PhraseTables, 'groups' | 'nodes'> {
    return { groups: this.#groups, nodes: this.#nodes };
  }

  #behind(node: number, parts: readonly PhrasePart[]): number {
    return parts.reduce((from, part) => this.#step(from, part), node);
  }

  #step(from: number, part: PhrasePart): number {
    const row = at(this.#nodes, from);
    if (part.kind === 'gap') return (row.gap ??= this.root());
    const alternatives = this.#alternatives(part);
    const words = this.#singleSet(part);
    if (words !== undefined) return this.#child(from, `word ${words}`, (node) => (row.words ??= []).push(words, node));
    if (alternatives.some((parts) => this.#hasGap(parts))) return this.#joined(from, part, alternatives);
    const state = this.#state(alternatives.map((parts) => this.#stateOf(parts, end)));
    const node = this.#child(from, `group ${state} ${part.kind === 'optional'}`, (child) =>
      (row.groups ??= []).push(state, child),
    );
    if (part.kind === 'optional') this.#skip(from, node);
    return node;
  }

  /** Alternatives with gaps are ways through the tree that meet again. */
  #joined(from: number, part: PhrasePart, alternatives: readonly PhrasePart[][]): number {
    const join = this.#child(from, `join ${JSON.stringify(part)}`, () => undefined);
    for (const parts of alternatives) this.#skip(this.#behind(from, parts), join);
    if (part.kind === 'optional') this.#skip(from, join);
    return join;
  }

  #skip(from: number, to: number): void {
    const skips = (at(this.#nodes, from).skips ??= []);
    if (!skips.includes(to)) skips.push(to);
  }

  #child(from: number, key: string, link: (node: number) => void): number {
    const whole = `${from} ${key}`;
    let node = this.#children.get(whole);
    if (node === undefined) {
      node = this.root();
      this.#children.set(whole, node);
      link(node);
    }
    return node;
  }

  #alternatives(part: PhrasePart): readonly PhrasePart[][] {
    if (part.kind === 'any' || part.kind === 'optional') return part.of;
    return part.kind === 'list' ? (this.#lists.get(part.id) ?? []) : [];
  }

  #hasGap(parts: readonly PhrasePart[]): boolean {
    return parts.some((part) => part.kind === 'gap' || this.#alternatives(part).some((inner) => this.#hasGap(inner)));
  }

  /** The set of a part that is one word, whichever. */
  #singleSet(part: PhrasePart): number | undefined {
    if (part.kind === 'number') return this.#sets.ofNumbers();
    if (part.kind === 'optional') return undefined;
    const words = this.#wordsOf(part);
    return words === undefined ? undefined : this.#sets.of(words);
  }

  /** The words of a part that is always one word. */
  #wordsOf(part: PhrasePart): string[] | undefined {
    if (part.kind === 'words') return part.words;
    if (part.kind !== 'any' && part.kind !== 'list') return undefined;
    const words: string[] = [];
    for (const alternative of this.#alternatives(part)) {
      const [only] = alternative;
      const own = alternative.length === 1 && only !== undefined ? this.#wordsOf(only) : undefined;
      if (own === undefined) return undefined;
      words.push(...own);
    }
    return words;
  }

  /** The state of a group from which `parts` and then `next` lead on. */
  #stateOf(parts: readonly PhrasePart[], next: number): number {
    return parts.reduceRight((after, part) => {
      const words = this.#singleSet(part);
      if (words !== undefined) return this.#keep([0, words, after]);
      const ways = this.#alternatives(part).map((alternative) => this.#stateOf(alternative, after));
      return this.#state(part.kind === 'optional' ? [...ways, after] : ways);
    }, next);
  }

  /** One state that can do what each of several can. */
  #state(states: readonly number[]): number {
    const ways = new Map<string, [number, number]>();
    let mayEnd = 0;
    for (const state of states) {
      const row = state === end ? [1] : at(this.#groups, state);
      mayEnd ||= at(row, 0);
      const pairs = row.slice(1);
      for (let pair = 0; pair < pairs.length; pair += 2) {
        const [set, next] = [at(pairs, pair), at(pairs, pair + 1)];
        ways.set(`${set} ${next}`, [set, next]);
      }
    }
    return this.#keep([mayEnd, ...[...ways.values()].flat()]);
  }

  #keep(state: number[]): number {
    const key = state.join();
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    this.#states.set(key, this.#groups.length);
    return this.#groups.push(state) - 1;
  }
}
