import { phraseLimits } from './parse.ts';

/** A part of a phrase, ready to be matched. */
export type Node =
  | { kind: 'words'; ids: WordSet }
  | { kind: 'gap' }
  | { kind: 'any'; of: Node[][]; byFirst: ReadonlyMap<number, Node[][]>; needed: WordSet }
  | { kind: 'optional'; of: Node[][] };

/** Ids of words, as a list and as bits. */
export class WordSet {
  readonly ids: readonly number[];
  readonly #bits: Uint32Array;
  /** Among the sets that some phrase needs; -1 when none does. */
  number = -1;

  constructor(ids: readonly number[]) {
    this.ids = ids;
    this.#bits = new Uint32Array(((ids.at(-1) ?? 0) >>> 5) + 1);
    for (const id of ids) this.#bits[id >>> 5] = (this.#bits[id >>> 5] ?? 0) | (1 << (id & 31));
  }

  has(id: number): boolean {
    return (((this.#bits[id >>> 5] ?? 0) >>> (id & 31)) & 1) === 1;
  }
}

/** Alternatives by the words that they can begin with. */
export function byFirst(alternatives: Node[][]): Map<number, Node[][]> {
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

/** The words that `nodes` can begin with. */
export function firstIds(nodes: Node[]): Set<number> {
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
export function afterGap(at: number[], length: number): number[] {
  const next: number[] = [];
  let reached = -1;
  for (const place of at) {
    const last = Math.min(place + phraseLimits.gapWords, length);
    for (let to = Math.max(place, reached + 1); to <= last; to++) next.push(to);
    reached = Math.max(reached, last);
  }
  return next;
}
