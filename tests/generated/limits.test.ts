import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { limits } from '../../src/domain/limits.ts';

/** The row of docs/limits.md for each limit of the code. */
const rows: Record<keyof typeof limits, string> = {
  roles: 'roles',
  facts: 'facts',
  bands: 'bands',
  principles: 'principles',
  questions: 'questions',
  lists: 'lists, those of checks included',
  checks: 'checks',
  rules: 'rules',
  conditions: 'facts, questions and checks that conditions name, of all rules or of all questions',
  phrases: 'phrases of all checks',
  listPhrases: 'phrases of all lists',
  checkPhrases: 'phrases of one check',
  phraseWays: 'ways through the brackets of one phrase that hold gaps',
  ways: 'such ways through all phrases',
  written: 'places of words, with brackets and lists written out',
  extended: 'files that a rubric extends, each counted and read once',
  rubricUnits: 'all files of one rubric together, in characters',
  entries: 'entries of a list, or keys of a group, anywhere in YAML',
  effortDays: 'days of an effort',
  planSums: 'sums that the search for a plan tries',
  documents: 'documents',
  words: 'words of one document',
  sightings: 'places of one document where phrases stand',
  sightingsPerWord: 'places of one document where phrases stand',
  looks: 'places of one document that are looked at for phrases',
  looksPerWord: 'places of one document that are looked at for phrases',
  nesting: 'how deep quotes and lists are nested, times the lines of the document',
  reportValues: 'values of a saved report',
  reportDepth: 'lists and groups inside each other in a saved report',
};

const page = readFileSync('docs/limits.md', 'utf8');

test.each(Object.entries(limits))('docs/limits.md says the limit of %s', (name, most) => {
  const row = page.split('\n').find((line) => line.startsWith(`| ${rows[name as keyof typeof rows]} |`)) ?? '';
  const numbers = [...row.matchAll(/\b\d[\d,]*/g)].map(([number]) => Number(number.replaceAll(',', '')));
  expect(numbers).toContain(most);
});

test('and names no limit that the code does not have', () => {
  const named = page.split('\n').flatMap((line) => /^\| (.*?) \| [\d,]+/.exec(line)?.[1] ?? []);
  const elsewhere = [
    'a document',
    'a rubric, answers or a config',
    'a saved report',
    'lists and groups inside each other',
  ];
  expect(named.filter((what) => !elsewhere.includes(what)).toSorted()).toEqual(
    [...new Set(Object.values(rows))].toSorted(),
  );
});
