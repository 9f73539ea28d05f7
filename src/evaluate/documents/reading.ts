import { at } from '../../domain/at.ts';
import type { Check } from '../../domain/check.ts';
import type { TextDocument } from '../../domain/document.ts';
import type { Language, SentenceInClauses } from '../../language/language.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import { breaksIn } from './breaks.ts';
import type { Sentence } from './sentence.ts';
import type { Tokens } from './tokens.ts';

/** Where a phrase of a check stands in a sentence: tokens `from` to before `to` of the sentence. */
export interface Sighting {
  sentence: number;
  from: number;
  to: number;
  /** The place of the phrase in its slot. */
  phrase: number;
  /** It is done to a customer who did wrong first. */
  isForCause?: boolean;
  /** By what its check is sure of. */
  isSure?: boolean;
}

/** One document, taken apart once for all checks. */
export class Reading {
  readonly document: TextDocument;
  readonly language: Language;
  readonly sentences: readonly Sentence[];
  readonly words: number;
  readonly #tokens: Tokens;
  readonly #clauses = new Map<number, SentenceInClauses>();
  readonly #lexicon: Lexicon;
  readonly #sightings: ReadonlyMap<Check, Record<string, readonly Sighting[]>>;

  constructor(
    document: TextDocument,
    language: Language,
    lexicon: Lexicon,
    { tokens, sentences }: { tokens: Tokens; sentences: readonly Sentence[] },
    sightings: ReadonlyMap<Check, Record<string, readonly Sighting[]>>,
  ) {
    this.document = document;
    this.language = language;
    this.sentences = sentences;
    this.words = sentences.reduce((sum, { length, lead }) => sum + length - lead, 0);
    this.#tokens = tokens;
    this.#lexicon = lexicon;
    this.#sightings = sightings;
  }

  /** Where the phrases of a slot of a check stand, sentence by sentence. */
  sightings(check: Check, slot: string): readonly Sighting[] {
    return this.#sightings.get(check)?.[slot] ?? [];
  }

  /** The words of a sentence, those of its stem included. */
  wordsOf({ first, length }: Sentence): string[] {
    const words: string[] = [];
    for (let token = first; token < first + length; token++)
      words.push(at(this.#lexicon.words, at(this.#tokens.words, token)));
    return words;
  }

  /** A sentence taken apart into clauses, once. */
  clausesOf(sentence: Sentence): SentenceInClauses {
    let clauses = this.#clauses.get(sentence.index);
    if (clauses === undefined) {
      const breaks = breaksIn(this.document.prose, this.#tokens, sentence);
      this.#clauses.set(sentence.index, (clauses = this.language.clausesOf(this.wordsOf(sentence), breaks)));
    }
    return clauses;
  }

  /** The syllables of the own words of a sentence. */
  syllablesOf({ first, length, lead }: Sentence): number {
    let syllables = 0;
    for (let token = first + lead; token < first + length; token++)
      syllables += this.#lexicon.syllablesOf(at(this.#tokens.words, token));
    return syllables;
  }

  /** Where a token of a sentence stands in the prose. */
  stretchOf({ first }: Sentence, token: number): { start: number; end: number } {
    return { start: at(this.#tokens.starts, first + token), end: at(this.#tokens.ends, first + token) };
  }
}
