import { tokensIn, type Token } from '../en/tokens.ts';
import { afterGap, byFirst, firstIds, WordSet, type Node } from './nodes.ts';
import { parsePhrase, type PhrasePart } from './parse.ts';

/** One find: the tokens from `from` to before `to`. */
export interface Hit {
  phrase: number;
  from: number;
  to: number;
}

interface Phrase {
  nodes: Node[];
  first: WordSet;
  /** Sets of words of which each must have one in the sentence, the rarest first. */
  needs: WordSet[];
}

/** Looking whether more than these are in a sentence costs more than it saves. */
const mostNeeds = 2;

/** A number that isn't a word of any phrase. */
const numberId = 1;
const numberWords =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand'.split(
    ' ',
  );

/** Words so common that a phrase should not be tried for the sake of them. */
const common = new Map(
  'the of to and or any you your we our in a for that this is be are may by not will with as on at it from have us if all no such can use has do their other than under without time terms service services information'
    .split(' ')
    .map((word, rank) => [word, 120 - rank]),
);

/**
 * Finds many phrases in one pass over the words of a sentence. A phrase is tried only where a rare word of it stands,
 * and then over all starts at once: work for each sentence is at most its length times the size of the phrases.
 */
export class PhraseMatcher {
  readonly #vocabulary = new Map<string, number>();
  readonly #costs: number[] = [];
  readonly #numberIds = new Set<number>([numberId]);
  readonly #phrases: Phrase[] = [];
  /** By the id of a word: the phrases to try where it stands. */
  readonly #tried: number[][] = [];
  /** By the id of a word: the numbers of the sets that it is in. */
  readonly #setsOf: number[][] = [];
  readonly #sets = new Map<string, WordSet>();
  #watched = 0;
  /** By the number of a set: the last sentence that held one of its words. */
  readonly #presence: Int32Array;
  readonly #lists: ReadonlyMap<string, readonly string[]>;
  readonly #listNodes = new Map<string, Node>();
  readonly #stamps: Int32Array;
  /** How many places were looked at so far: the measure of work. */
  steps = 0;
  #stamp = 0;

  /** Throws a PhraseError for a phrase or a list entry that can't be read; lists hold plain words. */
  constructor(phrases: readonly string[], lists: ReadonlyMap<string, readonly string[]>) {
    this.#lists = lists;
    for (const word of numberWords) this.#numberIds.add(this.#id(word));
    // Every number that a phrase names must be known before the first <number> is built.
    for (const text of [...phrases, ...[...lists.values()].flat()])
      for (const { word } of tokensIn(text)) if (/^\p{N}/u.test(word)) this.#id(word);
    for (const text of phrases) {
      const nodes = this.#nodes(parsePhrase(text));
      const needs = this.#needs(nodes).slice(0, mostNeeds);
      for (const id of needs[0]?.ids ?? []) (this.#tried[id] ??= []).push(this.#phrases.length);
      for (const set of needs) this.#watch(set);
      this.#phrases.push({ nodes, first: this.#set(firstIds(nodes)), needs });
    }
    this.#presence = new Int32Array(this.#watched);
    this.#stamps = new Int32Array(this.#phrases.length);
  }

  /** Every place where a phrase stands, for each phrase from left to right without overlap. */
  find(tokens: readonly Token[]): Hit[] {
    const ids = tokens.map(({ word }) => this.#idOf(word));
    this.#stamp++;
    for (const id of ids) for (const set of this.#setsOf[id] ?? []) this.#presence[set] = this.#stamp;
    const hits: Hit[] = [];
    for (const id of ids) {
      for (const phrase of this.#tried[id] ?? []) {
        if (this.#stamps[phrase] === this.#stamp) continue;
        this.#stamps[phrase] = this.#stamp;
        if (this.#mayStand(phrase)) this.#findOne(phrase, ids, hits);
      }
    }
    return hits;
  }

  /** Whether the sentence holds a word of every set that the phrase needs. */
  #mayStand(phrase: number): boolean {
    for (const { number } of this.#phrases[phrase]?.needs ?? [])
      if (this.#presence[number] !== this.#stamp) return false;
    return true;
  }

  #findOne(phrase: number, ids: number[], hits: Hit[]): void {
    const found = this.#phrases[phrase];
    if (found === undefined) return;
    const { nodes, first } = found;
    const starts: number[] = [];
    for (let at = 0; at < ids.length; at++) if (first.has(ids[at] ?? 0)) starts.push(at);
    if (starts.length === 0 || this.#advance(nodes, starts, ids).length === 0) return;
    let after = 0;
    for (const from of starts) {
      if (from < after) continue;
      const to = this.#advance(nodes, [from], ids)[0];
      if (to === undefined) continue;
      hits.push({ phrase, from, to });
      after = to;
    }
  }

  #id(word: string): number {
    const known = this.#vocabulary.get(word);
    if (known !== undefined) return known;
    // 0 is for words of no phrase.
    const id = this.#vocabulary.size + numberId + 1;
    this.#vocabulary.set(word, id);
    this.#costs[id] = common.get(word) ?? 1;
    if (/^\p{N}/u.test(word)) this.#numberIds.add(id);
    return id;
  }

  #idOf(word: string): number {
    return this.#vocabulary.get(word) ?? (/^\p{N}/u.test(word) ? numberId : 0);
  }

  #nodes(parts: PhrasePart[]): Node[] {
    return parts.map((part) => {
      switch (part.kind) {
        case 'words':
          return { kind: 'words', ids: this.#set(new Set(part.words.map((word) => this.#id(word)))) };
        case 'number':
          return { kind: 'words', ids: this.#set(this.#numberIds) };
        case 'gap':
          return part;
        case 'optional':
          return { kind: 'optional', of: part.of.map((inner) => this.#nodes(inner)) };
        case 'any':
          return this.#any(part.of);
        case 'list':
          return this.#list(part.id);
      }
    });
  }

  /** The same set for the same words. */
  #set(words: ReadonlySet<number>): WordSet {
    const ids = words.size === 1 ? [...words] : [...words].sort((a, b) => a - b);
    const key = ids.join();
    let set = this.#sets.get(key);
    if (set === undefined) {
      set = new WordSet(ids);
      this.#sets.set(key, set);
    }
    return set;
  }

  #list(id: string): Node {
    const known = this.#listNodes.get(id);
    if (known !== undefined) return known;
    const node = this.#any((this.#lists.get(id) ?? []).map((entry) => parsePhrase(entry)));
    this.#listNodes.set(id, node);
    return node;
  }

  /** Alternatives of one word each are one set. */
  #any(alternatives: PhrasePart[][]): Node {
    const single = new Set<number>();
    const longer: Node[][] = [];
    for (const nodes of alternatives.map((parts) => this.#nodes(parts))) {
      const [only] = nodes;
      if (nodes.length === 1 && only?.kind === 'words') for (const id of only.ids.ids) single.add(id);
      else longer.push(nodes);
    }
    if (longer.length === 0) return { kind: 'words', ids: this.#set(single) };
    if (single.size > 0) longer.push([{ kind: 'words', ids: this.#set(single) }]);
    const needed = this.#set(new Set(longer.flatMap((nodes) => this.#needs(nodes)[0]?.ids ?? [])));
    return { kind: 'any', of: longer, byFirst: byFirst(longer), needed };
  }

  /** Sets of words of which each must have one in the sentence for the phrase to match: the rarest first. */
  #needs(nodes: Node[]): WordSet[] {
    const sets = nodes.flatMap((node) => {
      if (node.kind === 'words') return [node.ids];
      // Each alternative has its own; one of the rarest of each must be there.
      return node.kind === 'any' ? [node.needed] : [];
    });
    return sets.length < 2 ? sets : sets.sort((a, b) => this.#costOf(a) - this.#costOf(b));
  }

  #costOf({ ids }: WordSet): number {
    let cost = 0;
    for (const id of ids) cost += this.#costs[id] ?? 1;
    return cost;
  }

  #watch(set: WordSet): void {
    if (set.number >= 0) return;
    set.number = this.#watched++;
    for (const id of set.ids) (this.#setsOf[id] ??= []).push(set.number);
  }

  /** Where `nodes` can end when they begin at one of `starts`; sorted, each once. */
  #advance(nodes: Node[], starts: number[], ids: number[]): number[] {
    let at = starts;
    for (const node of nodes) {
      if (at.length === 0) return at;
      this.steps += at.length;
      at = this.#step(node, at, ids);
    }
    return at;
  }

  #step(node: Node, at: number[], ids: number[]): number[] {
    switch (node.kind) {
      case 'words': {
        const next: number[] = [];
        for (const place of at) if (place < ids.length && node.ids.has(ids[place] ?? 0)) next.push(place + 1);
        return next;
      }
      case 'gap':
        return afterGap(at, ids.length);
      default: {
        const reached = new Set(node.kind === 'optional' ? at : []);
        if (node.kind === 'optional')
          for (const inner of node.of) for (const place of this.#advance(inner, at, ids)) reached.add(place);
        else
          for (const start of at)
            for (const inner of node.byFirst.get(ids[start] ?? 0) ?? [])
              for (const place of this.#advance(inner, [start], ids)) reached.add(place);
        return reached.size < 2 ? [...reached] : [...reached].sort((a, b) => a - b);
      }
    }
  }
}
