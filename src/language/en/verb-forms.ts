import { presentForms, regularForms, type Doubling } from './verb-rules.ts';
import { doubledOrNot, doubled, irregular, nouns } from './verb-table.ts';

interface Irregular {
  past: readonly string[];
  participles: readonly string[];
}

const words = (text: string) => text.trim().split(/\s+/);
const rows = (text: string) => text.trim().split(/;\s+/);

const irregulars: ReadonlyMap<string, Irregular> = new Map(
  rows(irregular).map((row) => {
    const [verb = '', past = '', participles = past] = row.split(' ');
    return [verb, { past: past.split('/'), participles: participles.split('/') }];
  }),
);
const always = new Set(words(doubled));
const either = new Set(words(doubledOrNot));
const nounsByVerb: ReadonlyMap<string, string[]> = new Map(
  rows(nouns).map((row) => {
    const [verb = '', ...own] = words(row);
    return [verb, own];
  }),
);

/** Participles that -ed doesn't make: "written". */
export const irregularParticiples: ReadonlySet<string> = new Set(
  [...irregulars.values()].flatMap(({ participles }) => participles),
);

/** Pasts and participles that are not the verb itself. */
export const irregularForms: ReadonlySet<string> = new Set(
  [...irregulars.values()]
    .flatMap(({ past, participles }) => [...past, ...participles])
    .filter((form) => !irregulars.has(form)),
);

export const nounsOfVerbs: ReadonlySet<string> = new Set([...nounsByVerb.values()].flat());

/** The forms of a verb: itself, with -s, past, participle and -ing; both spellings where English has two. */
export function verbForms(verb: string): string[] {
  if (verb === 'be') return ['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am'];
  if (verb === 'have') return ['have', 'has', 'had', 'having'];
  const odd = irregulars.get(verb) ?? prefixed(verb);
  const made = odd === undefined ? regularForms(verb, doublingOf(verb)) : presentForms(verb, doublingOf(verb));
  return [...new Set([verb, ...made, ...(odd?.past ?? []), ...(odd?.participles ?? [])])];
}

/** The forms of a verb and the nouns that say the same: "terminate", "terminated", "termination". */
export function wordFamily(verb: string): string[] {
  const own = nounsByVerb.get(verb) ?? [];
  return [...new Set([...verbForms(verb), ...own, ...own.map(plural)])];
}

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (noun.endsWith('sis')) return `${noun.slice(0, -2)}es`;
  if (noun === 'life') return 'lives';
  return /(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

const prefix = /^(re|over|under|out|mis|un|pre)(?=\w{2,})/;

/** "Resell" goes like "sell". */
function prefixed(verb: string): Irregular | undefined {
  const before = prefix.exec(verb)?.[0];
  if (before === undefined || looksPrefixed.has(verb)) return undefined;
  const bare = irregulars.get(verb.slice(before.length));
  const withPrefix = (forms: readonly string[]) => forms.map((form) => before + form);
  return bare && { past: withPrefix(bare.past), participles: withPrefix(bare.participles) };
}

/** Of "lay" only by its letters. */
const looksPrefixed = new Set(['relay']);

function doublingOf(verb: string): Doubling {
  const before = prefix.exec(verb)?.[0] ?? '';
  const is = (set: ReadonlySet<string>) => set.has(verb) || (before !== '' && set.has(verb.slice(before.length)));
  if (is(always)) return 'double';
  return is(either) ? 'both' : 'single';
}
