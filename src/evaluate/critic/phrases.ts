import type { Check } from '../../domain/check.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { slotsOf } from '../../domain/slots.ts';
import { isNoBaseForm } from '../../language/en/base-form.ts';
import { placeOf } from './lists.ts';
import type { RubricWarning } from './warning.ts';

/** Phrases that two checks look for, and "~" before what is no verb. */
export function phraseWarnings(rubric: Rubric): RubricWarning[] {
  const owners = new Map<string, string>();
  const inChecks = rubric.checks.flatMap((check, index) =>
    slotsOf(check).flatMap(([slot, phrases]) =>
      phrases.flatMap((phrase, place): RubricWarning[] => {
        const at = ['checks', index, slot, place, ...(slot === 'swaps' ? ['not'] : [])];
        // What is left out may well be the same for many checks.
        const doubled =
          slot === 'any' || slot === 'swaps' ? ownerBefore(`${sideOf(check)} ${phrase}`, check, owners) : [];
        return [...doubled, ...noVerbs(phrase)].map((message) => ({ at, message }));
      }),
    ),
  );
  const inLists = rubric.lists.flatMap((list) =>
    list.phrases.flatMap((phrase, place) =>
      noVerbs(phrase).map((message) => ({ at: [...placeOf(list, rubric), 'phrases', place], message })),
    ),
  );
  return [...inChecks, ...inLists];
}

/** Checks of one side count the same sentence in the same sense; credit and blame may well stand on one phrase. */
function sideOf(check: Check): string {
  return check.kind === 'topic' ? `topic ${check.credit}` : check.kind;
}

function ownerBefore(phrase: string, { id }: Check, owners: Map<string, string>): string[] {
  const owner = owners.get(phrase);
  if (owner === undefined) owners.set(phrase, id);
  if (owner === undefined) return [];
  return [
    owner === id
      ? `"${id}" has this phrase twice; take one out.`
      : `"${owner}" looks for this phrase too, so a sentence counts twice; leave it to one of them.`,
  ];
}

function noVerbs(phrase: string): string[] {
  return [...phrase.matchAll(/~([a-z]+)/g)]
    .map(([, word = '']) => word)
    .filter(isNoBaseForm)
    .map(
      (word) =>
        `"~${word}" is no verb as a dictionary has it; write the verb without an ending, or the word without "~".`,
    );
}
