import { at } from '../../domain/at.ts';
import { limits } from '../../domain/limits.ts';
import { groupEnd, waysOn } from './group-states.ts';
import { firstSetOf, rareSteps } from './rare-steps.ts';
import { refuseAbove } from './refuse-above.ts';
import type { NeedTables, PhraseStep, PhraseTables } from './tables.ts';

/** What phrases need: their rarest parts, each as a word, or as a word with the one that must stand behind it. */
export function needTables({ phrases, sets, groups }: Pick<PhraseTables, 'phrases' | 'sets' | 'groups'>): NeedTables {
  const rare = rareSteps(
    phrases.map(([, ...steps]) => steps),
    sets,
  );
  const layers = rare.reduce((most, places) => Math.max(most, places.length), 0);
  const perLayer = Math.ceil(phrases.length / 32);
  const last = Array.from({ length: layers * perLayer }, () => 0);
  const words = new BitRows();
  const pairs = new BitRows();
  let written = 0;
  phrases.forEach(([, ...steps], phrase) => {
    const bit = 1 << (phrase & 31);
    const elementIn = (layer: number) => layer * perLayer + (phrase >> 5);
    const places = at(rare, phrase);
    places.forEach((place, layer) => {
      const waysIn = waysInto(steps, place, groups);
      written += waysIn.length;
      refuseAbove(written, 'pairs of words', limits.written);
      for (const way of waysIn) (way.length === 1 ? words : pairs).add(way, elementIn(layer), bit);
    });
    const end = elementIn(places.length - 1);
    last[end] = at(last, end) | bit;
  });
  return { layers, last, words: words.rows(), pairs: pairs.rows() };
}

/** The ways in which a step of a phrase can begin: by a word of a set, or by two words of two sets. */
function waysInto(steps: readonly PhraseStep[], place: number, groups: PhraseTables['groups']): number[][] {
  const step = at(steps, place);
  const behind = followersOf(steps, place);
  const ended = (set: number) => behind?.map((next) => [set, next]) ?? [[set]];
  if (step[0] === 'set') return ended(step[1]);
  return waysOn(at(groups, step[1] ?? 0)).flatMap(({ set, next }) => {
    if (next === groupEnd) return ended(set);
    const state = at(groups, next);
    return [...waysOn(state).map((way) => [set, way.set]), ...(state[0] === 1 ? ended(set) : [])];
  });
}

/** The sets of the words that can stand right behind a step; `undefined` when anything can. */
function followersOf(steps: readonly PhraseStep[], place: number): number[] | undefined {
  const followers: number[] = [];
  for (const step of steps.slice(place + 1)) {
    if (step[0] === 'gap') return undefined;
    followers.push(step[0] === 'optional' ? step[2] : firstSetOf(step));
    if (step[0] !== 'optional') return followers;
  }
  return undefined;
}

/** Rows of bits by one or two sets. */
class BitRows {
  readonly #rows = new Map<string, { sets: number[]; bits: Map<number, number> }>();

  add(sets: number[], element: number, bit: number): void {
    const key = sets.join();
    let row = this.#rows.get(key);
    if (row === undefined) this.#rows.set(key, (row = { sets, bits: new Map() }));
    row.bits.set(element, (row.bits.get(element) ?? 0) | bit);
  }

  rows(): number[][] {
    return [...this.#rows.values()].map(({ sets, bits }) => [...sets, ...[...bits].flat()]);
  }
}
