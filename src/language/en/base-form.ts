import { irregularForms, nounsOfVerbs } from './verb-forms.ts';

/** Forms of verbs that are verbs themselves. */
const verbsToo = new Set(
  'bore bound commission dove embed fell felt found ground lay motion provision rent requisition saw shed shred wound'.split(
    ' ',
  ),
);
/** What no rule below tells, and verbs that have no forms. */
const noVerbs = new Set('can could may might must shall should will would are has agreed freed guaranteed'.split(' '));
const shortest = new Set('ax be do go ok up'.split(' '));

/** Whether a word is surely no verb as a dictionary has it: a form, a noun of a verb, or too short for one. */
export function isNoBaseForm(word: string): boolean {
  if (verbsToo.has(word)) return false;
  if (word.length < 3) return !shortest.has(word);
  return (
    noVerbs.has(word) ||
    irregularForms.has(word) ||
    (/(ss|t)ion$/.test(word) && nounsOfVerbs.has(word)) ||
    /[aeiouy].*ing$/.test(word) ||
    /[aeiouy].*[^e]ed$|ied$/.test(word) ||
    /[^aiosu]s$/.test(word)
  );
}
