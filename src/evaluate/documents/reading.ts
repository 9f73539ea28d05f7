import type { Check, PhraseList } from '../../domain/check.ts';
import type { TextDocument } from '../../domain/document.ts';
import { PhraseMatcher } from '../../language/phrase/matcher.ts';
import { sentencesIn, type Stretch } from '../../language/en/sentences.ts';
import { tokensIn, type Token } from '../../language/en/tokens.ts';
import { phrasesOf } from './checks/index.ts';

export interface Sentence {
  index: number;
  block: number;
  /** Offsets in the prose. */
  start: number;
  end: number;
  /** Its words, after those of the stem that it completes. */
  tokens: Token[];
  /** How many of the words belong to the stem. */
  lead: number;
}

/** Where a phrase of a check stands in a sentence: tokens `from` to before `to`. */
export interface Sighting {
  sentence: number;
  from: number;
  to: number;
  /** The place of the phrase in its slot. */
  phrase: number;
}

/** One document, taken apart once for all checks. */
export interface Reading {
  document: TextDocument;
  sentences: Sentence[];
  words: number;
  /** Where the phrases of a slot of a check stand, by `check/slot`. */
  sightings: ReadonlyMap<string, Sighting[]>;
}

/** A sentence that goes on for longer is read in pieces, so that work stays linear. */
const longestSentence = 400;
/** So many words are looked at on both sides of a cut, so that it parts no phrase. */
const aroundCut = 60;
/** How many words of a stem an item is read with. */
const longestLead = 40;

/** Phrases of checks, each looked for once however many slots it stands in. */
class Slots {
  readonly #matcher: PhraseMatcher;
  readonly #owners: { key: string; phrase: number; isExcusable: boolean }[][] = [];

  constructor(slots: Slot[], lists: readonly PhraseList[]) {
    const numbers = new Map<string, number>();
    for (const { key, phrases, isExcusable } of slots) {
      phrases.forEach((text, phrase) => {
        const number = numbers.get(text) ?? numbers.size;
        numbers.set(text, number);
        (this.#owners[number] ??= []).push({ key, phrase, isExcusable });
      });
    }
    this.#matcher = new PhraseMatcher([...numbers.keys()], new Map(lists.map((list) => [list.id, list.phrases])));
  }

  /** Notes what stands in a sentence; says whether any of it could be excused. */
  look({ index, tokens, lead }: Sentence, sightings: Map<string, Sighting[]>): boolean {
    let excusable = false;
    for (const { phrase, from, to } of this.#matcher.find(tokens)) {
      // What stands in the stem alone is seen there.
      if (to <= lead) continue;
      for (const owner of this.#owners[phrase] ?? []) {
        const sighting = { sentence: index, from, to, phrase: owner.phrase };
        const list = sightings.get(owner.key);
        if (list === undefined) sightings.set(owner.key, [sighting]);
        else list.push(sighting);
        excusable ||= owner.isExcusable;
      }
    }
    return excusable;
  }

  /** Where any of the phrases stand. */
  find(tokens: readonly Token[]): readonly { from: number; to: number }[] {
    return this.#matcher.find(tokens);
  }
}

interface Slot {
  key: string;
  phrases: readonly string[];
  /** Whether the check has other slots that can excuse what stands in this one. */
  isExcusable: boolean;
}

/** Reads documents for the checks of a rubric. */
export class Reader {
  readonly #seeks: Slots;
  readonly #excuses: Slots;

  constructor(checks: readonly Check[], lists: readonly PhraseList[]) {
    const slotsOf = (pick: 'seeks' | 'excuses') =>
      checks.flatMap((check) => {
        const slots = phrasesOf(check);
        const isExcusable = Object.values(slots.excuses).some((phrases) => phrases.length > 0);
        return Object.entries(slots[pick]).map(([slot, phrases]) => ({
          key: `${check.id}/${slot}`,
          phrases,
          isExcusable,
        }));
      });
    this.#seeks = new Slots(slotsOf('seeks'), lists);
    this.#excuses = new Slots(slotsOf('excuses'), lists);
  }

  read(document: TextDocument): Reading {
    const sentences = sentencesOf(document, (tokens, at) => this.#cut(tokens, at));
    const sightings = new Map<string, Sighting[]>();
    const excusable = sentences.map((sentence) => this.#seeks.look(sentence, sightings));
    // An excuse may stand in the sentence or in one beside it, and nowhere else does it matter.
    sentences.forEach((sentence, at) => {
      if (excusable[at - 1] === true || excusable[at] === true || excusable[at + 1] === true)
        this.#excuses.look(sentence, sightings);
    });
    const words = sentences.reduce((sum, { tokens, lead }) => sum + tokens.length - lead, 0);
    return { document, sentences, words, sightings };
  }

  /** Where a sentence can be cut, at `at` or soon after: behind the phrases that stand across. */
  #cut(tokens: Token[], at: number): number {
    const start = at - aroundCut;
    const around = tokens.slice(start, at + aroundCut);
    const hits = [...this.#seeks.find(around), ...this.#excuses.find(around)].sort((a, b) => a.from - b.from);
    let cut = aroundCut;
    for (const { from, to } of hits) if (from < cut && to > cut) cut = to;
    return start + cut;
  }
}

function sentencesOf({ prose, blocks }: TextDocument, cut: Cut): Sentence[] {
  const sentences: Sentence[] = [];
  /** The words that an item completes, by the block of its stem. */
  const leads = new Map<number, Token[]>();
  blocks.forEach((block, index) => {
    const lead = block.stem === undefined ? [] : (leads.get(block.stem) ?? []);
    let isFirst = true;
    let last: Token[] = [];
    for (const stretch of sentencesIn(prose, block.start, block.end)) {
      const tokens = tokensIn(prose, stretch.start, stretch.end);
      for (const piece of pieces(tokens, stretch, cut)) {
        const before = isFirst ? lead : [];
        sentences.push({
          index: sentences.length,
          block: index,
          start: piece.start,
          end: piece.end,
          tokens: before.length === 0 ? piece.tokens : [...before, ...piece.tokens],
          lead: before.length,
        });
        last = isFirst ? [...lead, ...piece.tokens] : piece.tokens;
        isFirst = false;
      }
    }
    leads.set(index, last.slice(-longestLead));
  });
  return sentences;
}

/** The place to cut a sentence at, given one where it is long enough. */
type Cut = (tokens: Token[], at: number) => number;

function pieces(tokens: Token[], stretch: Stretch, cut: Cut): (Stretch & { tokens: Token[] })[] {
  if (tokens.length <= longestSentence) return [{ ...stretch, tokens }];
  const parts: (Stretch & { tokens: Token[] })[] = [];
  for (let at = 0; at < tokens.length;) {
    const full = at + longestSentence;
    const to = full < tokens.length ? cut(tokens, full) : tokens.length;
    const part = tokens.slice(at, to);
    parts.push({ start: part[0]?.start ?? 0, end: part.at(-1)?.end ?? 0, tokens: part });
    at = to;
  }
  return parts;
}
