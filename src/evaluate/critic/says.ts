import { at } from '../../domain/at.ts';
import type { Check } from '../../domain/check.ts';
import type { Rubric } from '../../domain/rubric.ts';
import type { Says } from '../../domain/says.ts';
import { parsePhrase, type PhrasePart } from '../../language/phrase/parse.ts';
import { Reader } from '../documents/reader.ts';
import { asDocument } from './example-document.ts';
import type { RubricWarning } from './warning.ts';

/** What checks listen for and nothing can say: no plain sentence made of its own parts is heard. */
export function saysWarnings(rubric: Rubric): RubricWarning[] {
  const wordings = new Wordings(rubric);
  const alone = rubric.checks.flatMap((check, index) =>
    check.kind === 'clause'
      ? check.says.map((says, place) => ({
          at: ['checks', index, 'says', place],
          check: { ...check, any: [], unless: [], fair_if: [], says: [says] },
          says,
        }))
      : [],
  );
  if (alone.length === 0) return [];
  const reader = new Reader({ ...rubric, checks: alone.map(({ check }) => check) });
  return alone
    .filter(({ check, says }) => !wordings.of(says).some((text) => hears(reader, check, text)))
    .map(({ at: place, check: { id } }) => ({
      at: place,
      message: `Nothing can say this "says" of "${id}": its parts never come together in one clause.`,
    }));
}

function hears(reader: Reader, check: Check, text: string): boolean {
  return reader.read(asDocument(text, check)).sightings(check, 'says').length > 0;
}

/** Plain sentences that say something, made of the first wordings of its phrases. */
class Wordings {
  readonly #lists: ReadonlyMap<string, readonly string[]>;

  constructor({ lists }: Rubric) {
    this.#lists = new Map(lists.map(({ id, phrases }) => [id, phrases]));
  }

  of({ who, does, cannot, what, when }: Says): string[] {
    const acts = (does ?? cannot ?? []).map((phrase) => this.#wording(phrase));
    const [object = ''] = (what ?? []).map((phrase) => this.#wording(phrase));
    const [how = ''] = (when ?? []).map((phrase) => this.#wording(phrase));
    const doer = who === 'you' ? 'You' : 'We';
    const not = cannot === undefined ? '' : 'not ';
    return acts.flatMap((act) => [
      `${doer} may ${not}${act} ${object} ${how}.`,
      `${object} may ${not}be ${act} ${how}.`,
      `${how}, ${object} ${not}${act}.`,
      `${act} ${object} ${how} ${not === '' ? '' : 'is impossible'}.`,
    ]);
  }

  #wording(phrase: string): string {
    return this.#words(parsePhrase(phrase)).join(' ');
  }

  #words(parts: readonly PhrasePart[]): string[] {
    return parts.flatMap((part) => {
      if (part.kind === 'words') return [at(part.words, 0)];
      if (part.kind === 'number') return ['ten'];
      if (part.kind === 'list') return this.#words(parsePhrase(this.#lists.get(part.id)?.[0] ?? 'nothing'));
      return part.kind === 'any' ? this.#words(at(part.of, 0)) : [];
    });
  }
}
