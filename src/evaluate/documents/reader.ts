import { at } from '../../domain/at.ts';
import type { Check } from '../../domain/check.ts';
import type { TextDocument } from '../../domain/document.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { languageOf } from '../../language/languages.ts';
import { Lexicon } from '../../language/lexicon.ts';
import {
  canBeExcused,
  ownersOf,
  passes,
  phraseTables,
  type Owner,
  type Pass,
} from '../../language/phrase/check-phrases.ts';
import { PhraseMatcher } from '../../language/phrase/matcher.ts';
import type { PhraseTables } from '../../language/phrase/tables.ts';
import { Reading, type Sentence, type Sighting } from './reading.ts';
import { sentencesOf } from './sentences-of.ts';
import type { Tokens } from './tokens.ts';

/** So many words are looked at on both sides of a cut, so that it parts no phrase. */
const aroundCut = 60;
/** When texts have had so many different words, the next one begins anew. */
const mostWords = 200_000;

/** Reads documents for the checks of a rubric. */
export class Reader {
  readonly #language;
  readonly #matcher: PhraseMatcher;
  readonly #owners: Record<Pass, Owner[][]>;
  readonly #excusable: ReadonlySet<Check>;
  /** By check: the numbers of the phrases that can excuse what it finds. */
  readonly #excusesOf = new Map<Check, number[]>();
  #lexicon: Lexicon;

  /** `tables` are those of the rubric's phrases, when they are at hand. Throws a PhraseError. */
  constructor(rubric: Pick<Rubric, 'checks' | 'lists' | 'language'>, tables: PhraseTables = phraseTables(rubric)) {
    const { checks, language } = rubric;
    this.#language = languageOf(language);
    this.#matcher = new PhraseMatcher(tables);
    this.#owners = { seeks: ownersOf(checks, 'seeks').owners, excuses: ownersOf(checks, 'excuses').owners };
    this.#excusable = new Set(checks.filter(canBeExcused));
    this.#owners.excuses.forEach((owners, phrase) => {
      for (const { check } of owners) {
        const phrases = this.#excusesOf.get(check);
        if (phrases === undefined) this.#excusesOf.set(check, [phrase]);
        else phrases.push(phrase);
      }
    });
    this.#lexicon = this.#newLexicon();
  }

  read(document: TextDocument): Reading {
    if (this.#lexicon.words.length > mostWords) this.#lexicon = this.#newLexicon();
    const taken = sentencesOf(document, this.#language, this.#lexicon, (tokens, token) => this.#cut(tokens, token));
    const { tokens, sentences } = taken;
    const sightings = new Map<Check, Record<string, Sighting[]>>();
    const excusable = sentences.map((sentence) => this.#look('seeks', tokens, sentence, sightings));
    // An excuse may stand in the sentence or in one beside it, and nowhere else does it matter.
    sentences.forEach((sentence, index) => {
      const near = new Set([index - 1, index, index + 1].flatMap((beside) => excusable[beside] ?? []));
      if (near.size > 0) this.#look('excuses', tokens, sentence, sightings, near);
    });
    return new Reading(document, this.#language, this.#lexicon, taken, sightings);
  }

  /** Notes what stands in a sentence, for all checks or for some, and tells which of them could be excused. */
  #look(
    pass: Pass,
    { classes }: Tokens,
    { index, first, lead, length }: Sentence,
    sightings: Map<Check, Record<string, Sighting[]>>,
    only?: ReadonlySet<Check>,
  ): Check[] {
    const excusable: Check[] = [];
    const owners = this.#owners[pass];
    const take = (phrase: number, from: number, to: number) => {
      // What stands in the stem alone is seen there.
      if (to <= first + lead) return;
      for (const { check, slot, phrase: place } of at(owners, phrase)) {
        if (only?.has(check) === false) continue;
        let slots = sightings.get(check);
        if (slots === undefined) sightings.set(check, (slots = {}));
        (slots[slot] ??= []).push({ sentence: index, from: from - first, to: to - first, phrase: place });
        if (this.#excusable.has(check)) excusable.push(check);
      }
    };
    this.#matcher.find(pass, classes, first, first + length, take, only && this.#phrasesOf(only));
    return excusable;
  }

  /** The excuses of some checks. */
  #phrasesOf(checks: ReadonlySet<Check>): ReadonlySet<number> {
    const phrases = new Set<number>();
    for (const check of checks) for (const phrase of this.#excusesOf.get(check) ?? []) phrases.add(phrase);
    return phrases;
  }

  /** Behind the phrases that stand across. */
  #cut({ classes, length }: Tokens, token: number): number {
    const hits: { from: number; to: number }[] = [];
    for (const pass of passes)
      this.#matcher.find(pass, classes, token - aroundCut, Math.min(length, token + aroundCut), (_, from, to) => {
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
