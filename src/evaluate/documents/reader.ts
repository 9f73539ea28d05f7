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
  #lexicon: Lexicon;

  /** `tables` are those of the rubric's phrases, when they are at hand. Throws a PhraseError. */
  constructor(rubric: Pick<Rubric, 'checks' | 'lists' | 'language'>, tables: PhraseTables = phraseTables(rubric)) {
    const { checks, language } = rubric;
    this.#language = languageOf(language);
    this.#matcher = new PhraseMatcher(tables);
    this.#owners = { seeks: ownersOf(checks, 'seeks').owners, excuses: ownersOf(checks, 'excuses').owners };
    this.#excusable = new Set(checks.filter(canBeExcused));
    this.#lexicon = this.#newLexicon();
  }

  read(document: TextDocument): Reading {
    if (this.#lexicon.words.length > mostWords) this.#lexicon = this.#newLexicon();
    const taken = sentencesOf(document, this.#language, this.#lexicon, (tokens, token) => this.#cut(tokens, token));
    const { tokens, sentences } = taken;
    const sightings = new Map<Check, Record<string, Sighting[]>>();
    const excusable = sentences.map((sentence) => this.#look('seeks', tokens, sentence, sightings));
    // An excuse may stand in the sentence or in one beside it, and nowhere else does it matter.
    const none: ReadonlySet<Check> = new Set();
    sentences.forEach((sentence, index) => {
      const near = [index - 1, index, index + 1].map((beside) => excusable[beside] ?? none);
      if (near.every(({ size }) => size === 0)) return;
      this.#look('excuses', tokens, sentence, sightings, (check) => near.some((checks) => checks.has(check)));
    });
    return new Reading(document, this.#language, this.#lexicon, taken, sightings);
  }

  /** Notes what stands in a sentence for the checks that it matters to, and tells which of these could be excused. */
  #look(
    pass: Pass,
    { classes }: Tokens,
    { index, first, lead, length }: Sentence,
    sightings: Map<Check, Record<string, Sighting[]>>,
    matters: (check: Check) => boolean = () => true,
  ): Set<Check> {
    const excusable = new Set<Check>();
    this.#matcher.find(pass, classes, first, first + length, (phrase, from, to) => {
      // What stands in the stem alone is seen there.
      if (to <= first + lead) return;
      for (const owner of at(this.#owners[pass], phrase)) {
        if (!matters(owner.check)) continue;
        let slots = sightings.get(owner.check);
        if (slots === undefined) sightings.set(owner.check, (slots = {}));
        const sighting = { sentence: index, from: from - first, to: to - first, phrase: owner.phrase };
        (slots[owner.slot] ??= []).push(sighting);
        if (this.#excusable.has(owner.check)) excusable.add(owner.check);
      }
    });
    return excusable;
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
