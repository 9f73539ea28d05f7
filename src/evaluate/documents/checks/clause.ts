import type { ClauseCheck } from '../../../domain/check.ts';
import { at } from '../../../domain/at.ts';
import type { Reading, Sighting } from '../reading.ts';
import { onePerSentence, type KindOfCheck, type Seen } from './look.ts';

/** A sentence that takes a right away: no points when there is one, and nothing to go by when there is none. */
export const clause: KindOfCheck<ClauseCheck> = {
  look(check, reading) {
    const excused = new Set(reading.sightings(check, 'unless').map(({ sentence }) => sentence));
    const seenByPhrase = reading
      .sightings(check, 'any')
      .filter((hit) => !excused.has(hit.sentence) && !isDenied(check, reading, hit))
      .flatMap((hit) => asDone(reading, hit));
    const said = reading.sightings(check, 'says').filter(({ sentence }) => !isTitle(reading, sentence));
    const sightings = [...seenByPhrase, ...said];
    if (sightings.length === 0) return { seen: [], told: [] };
    const sure = new Set(said.filter(({ isSure }) => isSure === true).map(({ sentence }) => sentence));
    const fair = new Set(reading.sightings(check, 'fair_if').map(({ sentence }) => sentence));
    // Sentences side by side stand in one block or in neighbouring ones, since no block is without a sentence.
    const isSoftened = (sentence: number) => fair.has(sentence - 1) || fair.has(sentence + 1);
    const atWill = new Set(sightings.filter(({ isForCause }) => isForCause !== true).map(({ sentence }) => sentence));
    const unfair = onePerSentence(sightings)
      .filter(({ sentence }) => !isBareHeading(reading, sentence) && !fair.has(sentence))
      .map((hit) => ({
        ...hit,
        isSure: sure.has(hit.sentence),
        isSoftened: !atWill.has(hit.sentence) || isSoftened(hit.sentence),
      }))
      .sort((a, b) => a.sentence - b.sentence);
    const flagged = new Set(unfair.map(({ sentence }) => sentence));
    const stems = itemsByStem(reading);
    // An item that its own stem already speaks for is told with the stem.
    const covered = new Set<number>();
    const seen: (Seen & { sentence: number; items: number[] })[] = [];
    for (const hit of unfair) {
      if (covered.has(hit.sentence)) continue;
      const items = stems.get(hit.sentence) ?? [];
      for (const item of items) covered.add(item);
      // A clause that goes on in the next sentence is one clause.
      const before = seen.at(-1);
      const last = before?.items.at(-1) ?? before?.sentence;
      if (before !== undefined && last === hit.sentence - 1) {
        before.items.push(hit.sentence, ...items);
        if (!hit.isSoftened) before.isSoftened = false;
        if (hit.isSure) before.isSure = true;
      } else seen.push({ ...hit, items: [...items] });
    }
    for (const { sentence, items } of seen) {
      const next = (items.at(-1) ?? sentence) + 1;
      if (!fair.has(next) && !flagged.has(next) && extendsWhatWasSaid(reading, next)) items.push(next);
    }
    return { seen, told: [] };
  },

  points: (_, looked) => (looked.some(({ seen }) => seen > 0) ? 0 : null),
};

const turning = /\b(?:no|not|never|nor|neither|nobody|none|nothing|without|refuse)\b/;

/** "We don't buy your data": what a phrase sees is turned round by words that are not its own. */
function isDenied({ any }: ClauseCheck, reading: Reading, { sentence, phrase, from, to }: Sighting): boolean {
  if (turning.test(any[phrase] ?? '')) return false;
  const clauses = reading.clausesOf(at(reading.sentences, sentence));
  return clauses.holdsTurn(Math.max(0, from - 2), to);
}

/** What a phrase sees, unless it is wanted or only spoken of. */
function asDone(reading: Reading, hit: Sighting): Sighting[] {
  const clauses = reading.clausesOf(at(reading.sentences, hit.sentence));
  if (clauses.isMention(hit.from) || clauses.isWanted(hit.from)) return [];
  return [{ ...hit, isForCause: clauses.isForCause(hit.from) }];
}

function extendsWhatWasSaid(reading: Reading, index: number): boolean {
  const sentence = reading.sentences[index];
  return sentence !== undefined && reading.language.extendsWhatWasSaid(reading.wordsOf(sentence));
}

/** A heading that names a matter, such as "Exclusion of damages", and says nothing of it. */
function isTitle(reading: Reading, index: number): boolean {
  const sentence = reading.sentences[index];
  if (sentence === undefined || reading.document.blocks[sentence.block]?.kind !== 'heading') return false;
  return !reading.wordsOf(sentence).some((word) => /^(?:we|you|your|our|may|will|can|not|no|never|must)$/.test(word));
}

function isBareHeading({ document, language, sentences }: Reading, index: number): boolean {
  const sentence = sentences[index];
  if (sentence === undefined || document.blocks[sentence.block]?.kind !== 'heading') return false;
  return language.namesWhatComes(document.prose.slice(sentence.start, sentence.end));
}

const stemsByReading = new WeakMap<Reading, ReadonlyMap<number, number[]>>();

/** The first sentences of items, by the last sentence of their stem when that leads into them. */
function itemsByStem(reading: Reading): ReadonlyMap<number, number[]> {
  const known = stemsByReading.get(reading);
  if (known !== undefined) return known;
  const { document, sentences } = reading;
  const lastOf = new Map<number, number>();
  const firstOf = new Map<number, number>();
  for (const { block, index } of sentences) {
    lastOf.set(block, index);
    if (!firstOf.has(block)) firstOf.set(block, index);
  }
  const found = new Map<number, number[]>();
  document.blocks.forEach((block, index) => {
    const stem = block.stem === undefined ? undefined : lastOf.get(block.stem);
    const item = firstOf.get(index);
    if (stem === undefined || item === undefined || !leadsOn(reading, stem)) return;
    const items = found.get(stem);
    if (items === undefined) found.set(stem, [item]);
    else items.push(item);
  });
  stemsByReading.set(reading, found);
  return found;
}

function leadsOn({ document, sentences }: Reading, stem: number): boolean {
  const { start = 0, end = 0 } = sentences[stem] ?? {};
  return /(:|\u2014|\b(for|if|to|that|of|from|by|or|and|may|including)\s*)$/i.test(document.prose.slice(start, end));
}
