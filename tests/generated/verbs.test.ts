import { describe, expect, test } from 'vitest';
import { slotsOf } from '../../src/domain/slots.ts';
import { loadShipped } from '../../src/load/rubric/shipped.ts';
import { isNoBaseForm } from '../../src/language/en/base-form.ts';
import { verbForms, wordFamily } from '../../src/language/en/verb-forms.ts';
import { commonVerbs, verbCounts, conjugated, doubling, irregularRows, nounsOf } from './verbs.ts';

const policy = await loadShipped('policy');
const phrases = [
  ...policy.checks.flatMap((check) => slotsOf(check).flatMap(([, texts]) => texts)),
  ...policy.lists.flatMap((list) => list.phrases),
];
const shippedVerbs = [
  ...new Set(phrases.flatMap((text) => [...text.matchAll(/~([a-z]+)/g)].map(([, verb = '']) => verb))),
];

/** Rows of at most 118 characters. */
function filled(words: readonly string[], between: string): string {
  const lines: string[] = [];
  for (const [index, word] of words.entries()) {
    const piece = index < words.length - 1 ? `${word}${between.trimEnd()}` : word;
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + piece.length > 118) lines.push(piece);
    else lines[lines.length - 1] = `${line} ${piece}`;
  }
  return lines.join('\n');
}

test('the table of verbs is fresh', async () => {
  const { always, either } = doubling();
  const nouns = nounsOf([...new Set([...commonVerbs, ...shippedVerbs])].sort());
  const table = `// Written by \`npm run generate\` from WordNet and compromise; tests/generated/verbs.ts says how. Not to be edited.

/** Verb, past and participle, which is the past where it is not named. */
export const irregular = \`
${filled(irregularRows(), '; ')}\`;

/** Verbs of several syllables whose last letter doubles. */
export const doubled = \`
${filled(always, ' ')}\`;

/** Verbs whose last letter doubles in one spelling and not in another. */
export const doubledOrNot = \`
${filled(either, ' ')}\`;

/** What is done, as a noun. */
export const nouns = \`
${filled(
  [...nouns].map(([verb, own]) => `${verb} ${own.join(' ')}`),
  '; ',
)}\`;
`;
  await expect(table).toMatchFileSnapshot('../../src/language/en/verb-table.ts');
});

/** Where our forms and those of the library part: what is ours alone, and what is its alone, after a minus. */
const differences: Record<string, string> = {
  // Forms and spellings that the library leaves out.
  be: 'are were been am',
  bear: 'born borne',
  benefit: 'benefitted benefitting',
  burn: 'burnt',
  cancel: 'canceled canceling',
  dial: 'dialled dialling',
  fit: 'fitted',
  forbid: 'forbad',
  forgo: 'forgone',
  lean: 'leant leaned',
  leap: 'leaped',
  learn: 'learnt',
  lie: 'lay lain',
  light: 'lighted',
  overwrite: 'overwritten',
  sink: 'sunken',
  slide: 'slidden',
  smell: 'smelt',
  spring: 'sprung',
  strike: 'stricken',
  strive: 'strived striven',
  travel: 'traveled traveling',
  undertake: 'undertaken',
  work: 'wrought',
  // Its mistakes.
  crawl: 'crawled',
  flow: '-flown',
  snap: 'snapping -snaping',
};

test('every verb of the shipped rubrics and each common one has the forms that a library gives it', () => {
  const verbs = [...new Set([...commonVerbs, ...shippedVerbs])].sort();
  expect(verbs.length).toBeGreaterThan(700);
  const found = verbs.flatMap((verb) => {
    const { PastTense, PresentTense, Gerund, Participle = '' } = conjugated(verb);
    const theirs = [verb, PastTense, PresentTense, Gerund, Participle].filter((form) => form !== '');
    const ours = verbForms(verb);
    const own = ours.filter((form) => !theirs.includes(form));
    const lacking = theirs.filter((form) => !ours.includes(form)).map((form) => `-${form}`);
    return own.length + lacking.length === 0 ? [] : [[verb, [...own, ...lacking].join(' ')]];
  });
  expect(Object.fromEntries(found)).toEqual(differences);
});

test.each([
  ['terminate', 'termination terminations'],
  ['sell', 'sale sales'],
  ['close', 'closure'],
  ['deny', 'denial denials'],
  ['waive', 'waiver'],
  ['analyze', 'analysis analyses'],
  ['indemnify', 'indemnity indemnities'],
  ['resell', 'resold reselling'],
])('the family of %s has %s', (verb, words) => {
  expect(wordFamily(verb)).toEqual(expect.arrayContaining([verb, ...words.split(' ')]));
});

test.each([
  ['embed', 'embeds embedded embedding'],
  ['resubmit', 'resubmits resubmitted resubmitting'],
  ['label', 'labels labeled labeling labelled labelling'],
  ['panic', 'panics panicked panicking'],
  ['die', 'dies died dying'],
  ['quiz', 'quizzes quizzed quizzing'],
  ['veto', 'vetoes vetoed vetoing'],
  ['agree', 'agrees agreed agreeing'],
  ['relay', 'relays relayed relaying'],
  ['unsubscribe', 'unsubscribes unsubscribed unsubscribing'],
  ['resell', 'resells reselling resold'],
])('%s: %s', (verb, forms) => {
  expect(verbForms(verb)).toEqual([verb, ...forms.split(' ')]);
});

describe('a verb after ~', () => {
  test('is taken when it is common', () => {
    expect(commonVerbs.filter(isNoBaseForm)).toEqual([]);
  });

  test('is refused when it is a form of one, unless that is a verb as well', () => {
    const verbs = new Set(verbCounts.keys());
    const taken = commonVerbs.flatMap((verb) =>
      verbForms(verb).filter((form) => form !== verb && !verbs.has(form) && !isNoBaseForm(form)),
    );
    expect(taken).toEqual([]);
  });

  test.each(['submission', 'termination', 'e', 'de', 'takes', 'revealing', 'provided', 'sold', 'can'])(
    'is refused: %s',
    (word) => {
      expect(isNoBaseForm(word)).toBe(true);
    },
  );
});
