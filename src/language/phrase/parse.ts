import { english } from '../en/words.ts';
import type { LanguageOfWords } from '../language.ts';

/** A phrase, taken apart. */
export type PhrasePart =
  | { kind: 'words'; words: string[] }
  | { kind: 'number' }
  | { kind: 'list'; id: string }
  | { kind: 'gap' }
  | { kind: 'any'; of: PhrasePart[][] }
  | { kind: 'optional'; of: PhrasePart[][] };

export const phraseLimits = { characters: 200, gaps: 3, nesting: 2, alternatives: 50, gapWords: 6 } as const;

/** Something is wrong in a phrase, `at` so many UTF-16 units from its start. */
export class PhraseError extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.name = 'PhraseError';
    this.at = at;
  }
}

/**
 * The phrase language: words, `(a|b)`, `[optional]`, `...` for up to six words, `~verb` for its forms, `<list>` for one
 * of a named list and `<number>` for any number. The grammar stands in docs/phrases.md. Throws a PhraseError.
 */
export function parsePhrase(text: string, language: LanguageOfWords = english): PhrasePart[] {
  if (text.length > phraseLimits.characters)
    throw new PhraseError(`A phrase may have ${phraseLimits.characters} characters; this one has ${text.length}.`, 0);
  const parser = new Parser(text, language);
  const parts = parser.sequence(0);
  if (parser.at < text.length) throw new PhraseError(`This "${text[parser.at]}" closes nothing.`, parser.at);
  if (parts.length === 0) throw new PhraseError('A phrase needs a word.', 0);
  refuseLooseEnds(parts, text);
  return parts;
}

/** A gap needs a word on either side that is not optional. */
function refuseLooseEnds(parts: PhrasePart[], text: string): void {
  if (parts.every(({ kind }) => kind === 'optional' || kind === 'gap'))
    throw new PhraseError('A phrase needs a word that is not optional.', 0);
  const kinds = parts.map(({ kind }) => kind).filter((kind) => kind !== 'optional');
  if (kinds[0] === 'gap') throw new PhraseError('A phrase begins with a word, not with a gap.', 0);
  if (kinds.at(-1) === 'gap')
    throw new PhraseError('A phrase ends with a word, not with a gap.', text.lastIndexOf('...'));
}

const special = /[()[\]|~<>]|\.{3}|\u2026/y;
const blank = /\s+/y;
const plain = /[^\s()[\]|~<>]+?(?=\.{3}|[\s()[\]|~<>\u2026]|$)/y;
const name = /<([a-z0-9-]+)>/y;
const verb = /~([a-z]+)/y;

class Parser {
  at = 0;
  readonly #text: string;
  readonly #language: LanguageOfWords;
  #gaps = 0;
  #alternatives = 0;

  constructor(text: string, language: LanguageOfWords) {
    this.#text = text;
    this.#language = language;
  }

  sequence(depth: number): PhrasePart[] {
    const parts: PhrasePart[] = [];
    while (this.at < this.#text.length) {
      if (this.#take(blank) !== undefined) continue;
      const here = this.at;
      const mark = this.#peek(special);
      if (mark === ')' || mark === ']' || mark === '|') break;
      if (mark === undefined) parts.push(...this.#word());
      else if (mark === '~') parts.push(this.#verb());
      else if (mark === '<' || mark === '>') parts.push(this.#list());
      else if (mark === '(' || mark === '[') parts.push(this.#group(mark, depth, here));
      else this.#gap(mark, parts, here);
    }
    return parts;
  }

  #gap(mark: string, parts: PhrasePart[], here: number): void {
    this.at += mark.length;
    if (parts.at(-1)?.kind === 'gap') throw new PhraseError('Two gaps stand side by side; one is enough.', here);
    this.#gaps++;
    if (this.#gaps > phraseLimits.gaps)
      throw new PhraseError(`A phrase may have ${phraseLimits.gaps} gaps; take this one out.`, here);
    parts.push({ kind: 'gap' });
  }

  #word(): PhrasePart[] {
    const here = this.at;
    const text = this.#take(plain)?.[0] ?? '';
    const words = this.#language.wordsIn(text);
    if (words.length === 0) throw new PhraseError(`"${text}" holds no word.`, here);
    return words.map((word) => ({ kind: 'words', words: [word] }));
  }

  #verb(): PhrasePart {
    const here = this.at;
    const found = this.#take(verb)?.[1];
    if (found === undefined) throw new PhraseError('"~" needs a verb right after it, such as ~change.', here);
    return { kind: 'words', words: this.#language.verbForms(found) };
  }

  #list(): PhrasePart {
    const here = this.at;
    const found = this.#take(name)?.[1];
    if (found === undefined) throw new PhraseError('A list is named as in <we>.', here);
    return found === 'number' ? { kind: 'number' } : { kind: 'list', id: found };
  }

  #group(open: '(' | '[', depth: number, here: number): PhrasePart {
    if (depth >= phraseLimits.nesting)
      throw new PhraseError(`Brackets may stand ${phraseLimits.nesting} deep; take this pair out.`, here);
    const close = open === '(' ? ')' : ']';
    const of: PhrasePart[][] = [];
    do {
      this.at++;
      const parts = this.sequence(depth + 1);
      if (parts.length === 0) throw new PhraseError('An empty place in brackets; write a word, or use [ ].', this.at);
      const kinds = parts.map(({ kind }) => kind).filter((kind) => kind !== 'optional');
      if (kinds.length === 0 || kinds[0] === 'gap' || kinds.at(-1) === 'gap')
        throw new PhraseError('What stands in brackets begins and ends with a word that is not optional.', here);
      of.push(parts);
      this.#alternatives++;
    } while (this.#text[this.at] === '|');
    if (this.#alternatives > phraseLimits.alternatives)
      throw new PhraseError(`A phrase may have ${phraseLimits.alternatives} alternatives; use a list.`, here);
    if (this.#text[this.at] !== close) throw new PhraseError(`This "${open}" is never closed.`, here);
    this.at++;
    return { kind: open === '(' ? 'any' : 'optional', of };
  }

  #peek(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    return pattern.exec(this.#text)?.[0];
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.#text) ?? undefined;
    if (match !== undefined) this.at += match[0].length;
    return match;
  }
}
