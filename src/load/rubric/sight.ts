import { createHash } from 'node:crypto';
import type { Check, PhraseList } from '../../domain/check.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { phrasesOf, type Says } from '../../domain/says.ts';
import { onlySure } from '../../domain/only-sure.ts';
import { slotsOf } from '../../domain/slots.ts';
import { english } from '../../language/en/words.ts';
import { inFamilies } from '../../language/language.ts';
import { parsePhrase, type PhrasePart } from '../../language/phrase/parse.ts';

const families = inFamilies(english);

/** What checks see, with the lists of their rubric. */
export class Sight {
  readonly #lists: ReadonlyMap<string, readonly string[]>;
  readonly #spelt = new Map<string, string>();

  constructor(lists: readonly PhraseList[]) {
    this.#lists = new Map(lists.map(({ id, phrases }) => [id, phrases]));
  }

  /**
   * A hash of all that decides where a check hits: its kind and its phrases, with lists and forms of verbs written out.
   * Names of lists, the order of phrases, weight, aim and texts don't count. 16 hex digits.
   */
  of(check: Check): string {
    const { kind, of, words, good, bad, stale_after } = check as unknown as Record<string, unknown>;
    const slots = slotsOf(check)
      .filter(([name]) => name !== 'says')
      .map(([name, phrases]) => [name, phrases.map((text) => this.#text(text)).sort()]);
    if (check.kind === 'clause' && check.says.length > 0)
      slots.push(['says', check.says.map((says) => this.#says(says)).sort()]);
    const sight = JSON.stringify([kind, of, words, good, bad, stale_after, slots]);
    return createHash('sha256').update(sight).digest('hex').slice(0, 16);
  }

  /** The same of what a check is sure of, and nothing else. */
  ofSure(check: Check): string {
    return this.of(onlySure(check));
  }

  #says(says: Says): string {
    return JSON.stringify([
      says.who,
      phrasesOf(says)
        .map(([part, phrase]) => `${part} ${this.#row(parsePhrase(phrase, families))}`)
        .sort(),
    ]);
  }

  #text(phrase: string): string {
    return this.#row(parsePhrase(phrase));
  }

  #row(parts: readonly PhrasePart[]): string {
    return parts.map((part) => this.#part(part)).join(' ');
  }

  #part(part: PhrasePart): string {
    switch (part.kind) {
      case 'words':
        return oneOf(part.words);
      case 'number':
        return '<number>';
      case 'gap':
        return '...';
      case 'list':
        return this.#list(part.id);
      case 'any':
        return oneOf(part.of.map((inner) => this.#row(inner)));
      case 'optional':
        return `[${oneOf(part.of.map((inner) => this.#row(inner)))}]`;
    }
  }

  #list(id: string): string {
    const known = this.#spelt.get(id);
    if (known !== undefined) return known;
    const spelt = oneOf((this.#lists.get(id) ?? []).map((entry) => this.#text(entry)));
    this.#spelt.set(id, spelt);
    return spelt;
  }
}

/** Alternatives in order, each once; those of an alternative that is nothing but a choice are its neighbours' equals. */
function oneOf(alternatives: readonly string[]): string {
  const flat = new Set(
    alternatives.flatMap((text) => (/^\([^()[\]]*\)$/.test(text) ? text.slice(1, -1).split('|') : text)),
  );
  const sorted = [...flat].sort();
  return sorted.length === 1 ? sorted.join('') : `(${sorted.join('|')})`;
}

/** Checks of a file with the figures that were measured on what they see today; any other figure is left out. */
export function withValidFigures<
  Of extends { id: string; measured?: { hash: string } | undefined; measured_sure?: { hash: string } | undefined },
>(checks: readonly Of[], rubric: Rubric): Of[] {
  const sight = new Sight(rubric.lists);
  const complete = new Map(rubric.checks.map((check) => [check.id, check]));
  return checks.map((check) => {
    const { measured, measured_sure: sure, ...rest } = check;
    const seen = complete.get(check.id);
    if (seen === undefined) return rest as unknown as Of;
    const figures = {
      ...(measured?.hash === sight.of(seen) ? { measured } : {}),
      ...(sure !== undefined && sure.hash === sight.ofSure(seen) ? { measured_sure: sure } : {}),
    };
    return { ...rest, ...figures } as unknown as Of;
  });
}
