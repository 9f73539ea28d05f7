import { at } from '../../domain/at.ts';
import type { Check } from '../../domain/check.ts';
import type { TextDocument } from '../../domain/document.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { languageOf } from '../../language/languages.ts';
import { Lexicon } from '../../language/lexicon.ts';
import { canBeExcused, isExcuse, ownersOf, phraseTables, type Owner } from '../../language/phrase/check-phrases.ts';
import { PhraseMatcher } from '../../language/phrase/matcher.ts';
import type { PhraseTables } from '../../language/phrase/tables.ts';
import { SearchBudget } from './search-budget.ts';
import { Reading, type Sighting } from './reading.ts';
import type { Sentence } from './sentence.ts';
import { SaidSearch, type Place } from './said.ts';
import { leadsOn } from './breaks.ts';
import { sentencesOf } from './sentences-of.ts';
import type { Tokens } from './tokens.ts';

/** So many words are looked at on both sides of a cut, so that it parts no phrase. */
const aroundCut = 60;
/** When texts have had so many different words, the next one begins anew. */
const mostWords = 200_000;

const nowhere: readonly Place[] = [];

/** A sentence with one way for each phrase that a check may hear in it. */
interface HearableSentence {
  sentence: Sentence;
  ways: readonly number[];
}

/** Reads documents for the checks of a rubric. */
export class Reader {
  readonly #language;
  readonly #matcher: PhraseMatcher;
  /** By phrase: the checks that look for it, and those that it can excuse. */
  readonly #seekers: Owner[][];
  readonly #excused: Owner[][];
  readonly #excusable: ReadonlySet<Check>;
  readonly #said: SaidSearch;
  /** By phrase: 1 when a check listens for it. */
  readonly #isSaid: Uint8Array;
  #lexicon: Lexicon;
  #budget = new SearchBudget('', 0, 0);

  /** `tables` are those of the rubric's phrases, when they are at hand. Throws a PhraseError. */
  constructor(rubric: Pick<Rubric, 'checks' | 'lists' | 'language'>, tables: PhraseTables = phraseTables(rubric)) {
    const { checks, language } = rubric;
    this.#language = languageOf(language);
    this.#matcher = new PhraseMatcher(tables);
    const { owners } = ownersOf(checks);
    this.#said = new SaidSearch(owners);
    this.#isSaid = Uint8Array.from(owners, (own) => Number(own.some(({ slot }) => slot === 'says')));
    this.#seekers = owners.map((own) => own.filter((owner) => !isExcuse(owner) && owner.slot !== 'says'));
    this.#excused = owners.map((own) => own.filter(isExcuse));
    this.#excusable = new Set(checks.filter(canBeExcused));
    this.#lexicon = this.#newLexicon();
  }

  read(document: TextDocument): Reading {
    if (this.#lexicon.words.length > mostWords) this.#lexicon = this.#newLexicon();
    const taken = sentencesOf(document, this.#language, this.#lexicon, (tokens, token) => this.#cut(tokens, token));
    const { tokens, sentences } = taken;
    const sightings = new Map<Check, Record<string, Sighting[]>>();
    this.#budget = new SearchBudget(document.path, tokens.length, this.#matcher.looks);
    const ways = sentences.map(({ first, length }) => this.#matcher.waysAmong(tokens.classes, first, first + length));
    const reading = new Reading(document, this.#language, this.#lexicon, taken, sightings);
    this.#said.beginText();
    let before: HearableSentence | undefined;
    const excusable = sentences.map((sentence, index) => {
      const sought = at(ways, index).filter((way) => at(this.#seekers, this.#matcher.phraseOf(way)).length > 0);
      const seen = this.#note(this.#seekers, sought, tokens, sentence, sightings);
      const here = { sentence, ways: this.#hearableAmong(at(ways, index)) };
      const heard = this.#hear(reading, tokens, here, before, sightings);
      before = here;
      return [...seen, ...heard];
    });
    // An excuse may stand in the sentence or in one beside it, and nowhere else does it matter.
    sentences.forEach((sentence, index) => {
      const near = new Set([index - 1, index, index + 1].flatMap((beside) => excusable[beside] ?? []));
      if (near.size === 0) return;
      const excuses = at(ways, index).filter((way) =>
        at(this.#excused, this.#matcher.phraseOf(way)).some(({ check }) => near.has(check)),
      );
      this.#note(this.#excused, excuses, tokens, sentence, sightings, near);
    });
    return reading;
  }

  /** Notes which of some phrases stand in a sentence, for all checks or for some; tells which checks could be excused. */
  #note(
    owners: readonly Owner[][],
    ways: readonly number[],
    { classes }: Tokens,
    { index, first, lead, length }: Sentence,
    sightings: Map<Check, Record<string, Sighting[]>>,
    only?: ReadonlySet<Check>,
  ): Check[] {
    const excusable: Check[] = [];
    this.#matcher.find(ways, classes, first, first + length, (phrase, from, to) => {
      // What stands in the stem alone is seen there.
      if (to <= first + lead) return;
      for (const { check, slot, phrase: place } of at(owners, phrase)) {
        if (only?.has(check) === false) continue;
        this.#sight(sightings, check, slot, { sentence: index, from: from - first, to: to - first, phrase: place });
        if (this.#excusable.has(check)) excusable.push(check);
      }
    });
    this.#budget.lookedUpTo(this.#matcher.looks);
    return excusable;
  }

  #sight(sightings: Map<Check, Record<string, Sighting[]>>, check: Check, slot: string, sighting: Sighting): void {
    let slots = sightings.get(check);
    if (slots === undefined) sightings.set(check, (slots = {}));
    this.#budget.sight();
    (slots[slot] ??= []).push(sighting);
  }

  /** Notes what checks hear in a sentence in whatever words; tells which of them could be excused. */
  #hear(
    reading: Reading,
    tokens: Tokens,
    { sentence, ways }: HearableSentence,
    before: HearableSentence | undefined,
    sightings: Map<Check, Record<string, Sighting[]>>,
  ): Check[] {
    const { index, lead } = sentence;
    const acts = this.#said.actsAmong(ways.map((way) => this.#matcher.phraseOf(way)));
    if (acts.length === 0) return [];
    const wayOf = new Map(ways.map((way) => [this.#matcher.phraseOf(way), way]));
    const known = new Map<number, Place[]>();
    const placesOf = (phrase: number): readonly Place[] => {
      const way = wayOf.get(phrase);
      if (way === undefined) return nowhere;
      let places = known.get(phrase);
      if (places === undefined) known.set(phrase, (places = this.#places(tokens, sentence, way)));
      return places;
    };
    const isJustBefore = (phrase: number) => {
      const way = before?.ways.find((one) => this.#matcher.phraseOf(one) === phrase);
      return before !== undefined && way !== undefined && this.#places(tokens, before.sentence, way).length > 0;
    };
    const excusable: Check[] = [];
    for (const act of acts) {
      for (const place of placesOf(act)) {
        const heard = { clauses: reading.clausesOf(sentence), placesOf, isJustBefore };
        this.#budget.hear(sentence.length);
        this.#budget.lookedUpTo(this.#matcher.looks);
        for (const { check, from, to, isForCause, isSure } of this.#said.saidBy(act, place, heard)) {
          if (to <= lead || (from < lead && !leadsOn(reading.document.prose, tokens, sentence))) continue;
          this.#sight(sightings, check, 'says', { sentence: index, from, to, phrase: 0, isForCause, isSure });
          if (this.#excusable.has(check)) excusable.push(check);
        }
      }
    }
    return excusable;
  }

  /** One way for each phrase that a check may hear. */
  #hearableAmong(ways: readonly number[]): number[] {
    let last = -1;
    return ways.filter((way) => {
      const phrase = this.#matcher.phraseOf(way);
      if (phrase === last || this.#isSaid[phrase] === 0) return false;
      last = phrase;
      return true;
    });
  }

  /** Where the phrase of a way stands in a sentence. */
  #places({ classes }: Tokens, { first, length }: Sentence, way: number): Place[] {
    const places: Place[] = [];
    this.#matcher.find([way], classes, first, first + length, (_, from, to) => {
      places.push({ from: from - first, to: to - first });
    });
    return places;
  }

  /** Behind the phrases that stand across. */
  #cut({ classes, length }: Tokens, token: number): number {
    const hits: { from: number; to: number }[] = [];
    const [first, last] = [token - aroundCut, Math.min(length, token + aroundCut)];
    this.#matcher.find(this.#matcher.waysAmong(classes, first, last), classes, first, last, (_, from, to) => {
      hits.push({ from, to });
    });
    let cut = token;
    for (const { from, to } of hits.sort((a, b) => a.from - b.from)) if (from < cut && to > cut) cut = to;
    return cut;
  }

  #newLexicon(): Lexicon {
    return new Lexicon(this.#language, (word) => this.#matcher.classOf(word));
  }
}
