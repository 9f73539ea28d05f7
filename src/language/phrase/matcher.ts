import { tokensIn, type Token } from '../tokens.ts';
import { parsePhrase, phraseLimits, type PhrasePart } from './parse.ts';

/** One find: the tokens from `from` to before `to`. */
export interface Hit {
  phrase: number;
  from: number;
  to: number;
}

type Node =
  | { kind: 'words'; ids: WordSet }
  | { kind: 'gap' }
  | { kind: 'any'; of: Node[][]; byFirst: ReadonlyMap<number, Node[][]> }
  | { kind: 'optional'; of: Node[][] };

/** Ids of words; `table` says by 1 which ids are among them, once all words are known. */
class WordSet {
  readonly ids: ReadonlySet<number>;
  table = new Uint8Array(0);

  constructor(ids: ReadonlySet<number>) {
    this.ids = ids;
  }
}

interface Phrase {
  nodes: Node[];
  first: WordSet;
  /** Sets of words of which each must have one in the sentence, the rarest first; by number. */
  needs: number[];
}

/** Looking whether more than these are in a sentence costs more than it saves. */
const mostNeeds = 3;

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
  readonly #setNumbers = new Map<string, number>();
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
      this.#phrases.push({
        nodes,
        first: this.#set(firstIds(nodes)),
        needs: needs.map(({ ids }) => this.#setNumber(ids)),
      });
    }
    this.#presence = new Int32Array(this.#setNumbers.size);
    for (const set of this.#sets.values()) {
      set.table = new Uint8Array(this.#vocabulary.size + numberId + 1);
      for (const id of set.ids) set.table[id] = 1;
    }
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
    for (const set of this.#phrases[phrase]?.needs ?? []) if (this.#presence[set] !== this.#stamp) return false;
    return true;
  }

  #findOne(phrase: number, ids: number[], hits: Hit[]): void {
    const found = this.#phrases[phrase];
    if (found === undefined) return;
    const { nodes, first } = found;
    const starts: number[] = [];
    for (let at = 0; at < ids.length; at++) if (first.table[ids[at] ?? 0] === 1) starts.push(at);
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
  #set(ids: ReadonlySet<number>): WordSet {
    const key = [...ids].sort((a, b) => a - b).join();
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
    return { kind: 'any', of: longer, byFirst: byFirst(longer) };
  }

  /** Sets of words of which each must have one in the sentence for the phrase to match: the rarest first. */
  #needs(nodes: Node[]): { ids: ReadonlySet<number>; cost: number }[] {
    return nodes
      .flatMap((node) => {
        if (node.kind === 'words') return [node.ids.ids];
        // Each alternative has its own; one of the rarest of each must be there.
        return node.kind === 'any'
          ? [new Set(node.of.flatMap((inner) => [...(this.#needs(inner)[0]?.ids ?? [])]))]
          : [];
      })
      .map((ids) => ({ ids, cost: [...ids].reduce((sum, id) => sum + (this.#costs[id] ?? 1), 0) }))
      .sort((a, b) => a.cost - b.cost);
  }

  /** The same number for sets of the same words. */
  #setNumber(ids: ReadonlySet<number>): number {
    const key = [...ids].sort((a, b) => a - b).join();
    const known = this.#setNumbers.get(key);
    if (known !== undefined) return known;
    const number = this.#setNumbers.size;
    this.#setNumbers.set(key, number);
    for (const id of ids) (this.#setsOf[id] ??= []).push(number);
    return number;
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
        for (const place of at) if (place < ids.length && node.ids.table[ids[place] ?? 0] === 1) next.push(place + 1);
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

/** Alternatives by the words that they can begin with. */
function byFirst(alternatives: Node[][]): Map<number, Node[][]> {
  const index = new Map<number, Node[][]>();
  for (const nodes of alternatives) {
    for (const id of firstIds(nodes)) {
      const known = index.get(id);
      if (known === undefined) index.set(id, [nodes]);
      else known.push(nodes);
    }
  }
  return index;
}

function firstIds(nodes: Node[]): Set<number> {
  const ids = new Set<number>();
  for (const node of nodes) {
    if (node.kind === 'gap') break;
    if (node.kind === 'words') for (const id of node.ids.ids) ids.add(id);
    else for (const inner of node.of) for (const id of firstIds(inner)) ids.add(id);
    if (node.kind !== 'optional') break;
  }
  return ids;
}

/** Zero to six words further on. */
function afterGap(at: number[], length: number): number[] {
  const next: number[] = [];
  let reached = -1;
  for (const place of at) {
    const last = Math.min(place + phraseLimits.gapWords, length);
    for (let to = Math.max(place, reached + 1); to <= last; to++) next.push(to);
    reached = Math.max(reached, last);
  }
  return next;
}
