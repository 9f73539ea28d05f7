import fc from 'fast-check';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/domain/answers.ts';
import { entryOf, removeValue, setAnswer, setValue } from '../../src/load/answers/answers-text.ts';

const questions = ['reply-time', 'leaving', 'promises-kept', 'constructor'];

const entries = [
  '3',
  '{level: 2, known: guess}',
  '{ level: 2, note: "a, b: c" } # by hand',
  '\n    level: 1 # counted last week\n    # and again today\n    known: counted\n    evidence:\n      - {link: "https://x.example", date: 2026-01-02}',
  '{unknown: true}',
  '\n    not_applicable: >-\n      we have\n      one customer\n    note: |\n      two\n      lines',
  '{\n    level: 4, # the best\n    known: estimate\n  }',
  "{level: 0, note: 'it''s # not a comment'}",
  '',
];

/** Files as people write them: any order, comments and blank lines anywhere, either line end, with or without a mark. */
const file = fc
  .record({
    given: fc.uniqueArray(fc.record({ id: fc.constantFrom(...questions), entry: fc.constantFrom(...entries) }), {
      selector: ({ id }) => id,
    }),
    head: fc.constantFrom(
      'candor: 1\n',
      '# a comment\ncandor: 1   # one\nsubject: "Ärger & Söhne"\n',
      '\ncandor: 1\n\n\n',
    ),
    tail: fc.constantFrom('', '# the end\n', 'facts: {has-staff: no}\n', '\n\nprevious: old.yaml # kept\n'),
    opening: fc.constantFrom('answers:\n', 'answers: # mine\n', 'answers:\n  # first\n\n'),
    indent: fc.constantFrom('  ', '    '),
    newline: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
    lastLineEnd: fc.boolean(),
  })
  .map(({ given, head, tail, opening, indent, newline, mark, lastLineEnd }) => {
    const body = given.map(({ id, entry }) => `${indent}${id}: ${entry.replaceAll('\n  ', `\n${indent}`)}\n`).join('');
    const whole = head + opening + body + tail;
    const text = mark + whole.replaceAll('\n', newline);
    return lastLineEnd ? text : text.replace(/\s+$/, '');
  });

const note = fc.oneof(
  fc.constantFrom('- no', 'a: b', '# c', '"q"', "it's", 'x\ny', '{a}', '  pad  ', 'yes', '12', '\u2028', ''),
  fc.string({ unit: 'grapheme' }),
);

const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({
    state: fc.constant('answered' as const),
    level: fc.constantFrom(0 as const, 2 as const, 4 as const),
    known: fc.constantFrom(undefined, 'guess' as const),
    note: fc.option(note, { nil: undefined }),
    evidence: fc.array(fc.record({ link: note, date: fc.constant('2026-05-01') }), { maxLength: 2 }),
    asked: fc.constantFrom(undefined, '3f9a1c', '123456', '12e456'),
  }),
  fc.record({ state: fc.constant('unknown' as const), note: fc.option(note, { nil: undefined }) }),
  fc.record({ state: fc.constant('not-applicable' as const), reason: note }),
);

const plain = (text: string) => parse(text.replace(/^\uFEFF/, '')) as Record<string, unknown>;
const withoutUndefined = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
const comments = (text: string) => text.match(/(^|\s)#[^\r\n"']*/g) ?? [];

test('setting an answer changes that answer and no other value', () => {
  fc.assert(
    fc.property(file, fc.constantFrom(...questions, 'never-there'), answer, (text, id, given) => {
      const edited = setAnswer(text, id, given);
      const before = plain(text);
      const expected = {
        ...before,
        answers: { ...(before['answers'] as object | null), [id]: withoutUndefined(entryOf(given)) },
      };
      expect(plain(edited)).toEqual(expected);
    }),
    { numRuns: 3000 },
  );
});

test('setting an answer keeps every line that is not part of it, byte for byte', () => {
  fc.assert(
    fc.property(file, fc.constantFrom(...questions), answer, (text, id, given) => {
      const edited = setAnswer(text, id, given);
      const lines = edited.split('\n');
      let from = 0;
      for (const line of linesOutside(text, id)) {
        const at = lines.findIndex((candidate, index) => index >= from && candidate.trimEnd() === line.trimEnd());
        expect(at, `the line ${JSON.stringify(line)} is gone from\n${edited}`).toBeGreaterThanOrEqual(0);
        from = at + 1;
      }
      expect(edited.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
      if (text.includes('\r\n')) expect(edited).not.toMatch(/[^\r]\n/);
      else expect(edited).not.toContain('\r');
    }),
    { numRuns: 3000 },
  );
});

/** The lines that stand before and after the answer to `id`. */
function linesOutside(text: string, id: string): string[] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => new RegExp(`^ +${id}:`).test(line));
  if (start < 0) return lines;
  const indent = /^ */.exec(lines[start] ?? '')?.[0].length ?? 0;
  const rest = lines.slice(start + 1);
  const after = rest.findIndex(
    (line) => line.trim() !== '' && !line.trim().startsWith('}') && (/^ */.exec(line)?.[0].length ?? 0) <= indent,
  );
  return [...lines.slice(0, start), ...(after < 0 ? [] : rest.slice(after))];
}

test('a comment inside an answer outlives a change of its level', () => {
  fc.assert(
    fc.property(file, fc.constantFrom(...questions), (text, id) => {
      const given = (plain(text)['answers'] as Record<string, unknown> | null)?.[id];
      if (typeof given !== 'object' || given === null || !('level' in given)) return;
      const edited = setValue(text, ['answers', id, 'level'], 3);
      expect(comments(edited)).toEqual(comments(text));
    }),
    { numRuns: 2000 },
  );
});

test('removing what was added gives the text back', () => {
  fc.assert(
    fc.property(file, answer, (text, given) => {
      const whole = text.endsWith('\n') ? text : `${text}${text.includes('\r\n') ? '\r\n' : '\n'}`;
      const before = plain(whole)['answers'];
      if (before === null || Object.keys(before as object).length === 0) return;
      expect(removeValue(setAnswer(whole, 'never-there', given), ['answers', 'never-there'])).toBe(whole);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  [
    'a list as far left as its key',
    'answers:\n  leaving:\n    level: 1\n    evidence:\n    - link: a\n    known: guess\n',
  ],
  ['a list under a commented key', 'answers:\n  leaving:\n    level: 1\n    evidence: # two\n    - link: a\n'],
  ['a key without a value in a flow group', 'answers: {leaving}\n'],
  ['a key without a value before another', 'answers: {leaving, reply-time: 2}\n'],
  ['a flow group that ends with a comma', 'answers: {reply-time: 2, }\n'],
])('%s takes a new answer', (_, text) => {
  const given: Answer = { state: 'answered', level: 2, evidence: [{ link: 'b', date: '2026-01-01' }] };
  const edited = setAnswer(text, 'leaving', given);
  expect((plain(edited)['answers'] as Record<string, unknown>)['leaving']).toEqual(withoutUndefined(entryOf(given)));
});

test('lines that wait for a value give way to it', () => {
  const blank =
    'candor: 1\n# subject: the business that this is about\n# respondent: {role: founder}   # founder, staff\nfacts:\n  # Staff?\n  # has-staff:\nanswers:\n  # Why?\n  # leaving:\n\n  # How?\n  # reply-time:\n';
  const given: Answer = { state: 'answered', level: 2, evidence: [] };
  let text = setAnswer(blank, 'reply-time', given);
  text = setValue(text, ['facts', 'has-staff'], 'yes');
  text = setAnswer(text, 'leaving', given);
  text = setValue(text, ['subject'], 'Acme');
  text = setValue(text, ['respondent', 'role'], 'staff');
  expect(text).toBe(
    'candor: 1\nsubject: Acme\nrespondent: {role: staff}\nfacts:\n  # Staff?\n  has-staff: yes\nanswers:\n  # Why?\n  leaving: {level: 2}\n\n  # How?\n  reply-time: {level: 2}\n',
  );
});

test.each([
  ['all in one flow group', '{candor: 1, rubric: {id: cluetrain}, answers: null}\n'],
  ['a document end', 'candor: 1\nfacts: {has-staff: yes}\n...\n'],
  ['an explicit key', 'candor: 1\n? answers\n: reach-a-person: 3\n  reply-time: 2\n'],
  ['a null on a line of its own', 'candor: 1\nanswers:\n  # careful\n  null\n'],
  [
    'a text that keeps its blank lines',
    'candor: 1\nanswers:\n  reply-time:\n    level: 1\n    note: |+\n      hi\n\n\n',
  ],
  ['a comment that looks like a blank', 'candor: 1\n# subject: ask Ann first\nanswers: {reply-time: 2}\n'],
])('a file with %s keeps every value and stays readable', (_, text) => {
  const given: Answer = { state: 'answered', level: 2, known: 'guess', evidence: [] };
  const before = plain(text);
  let edited = setAnswer(text, 'leaving', given);
  edited = setValue(edited, ['subject'], 'Acme');
  edited = setValue(edited, ['facts', 'has-staff'], 'no');
  expect(plain(edited)).toEqual({
    ...before,
    subject: 'Acme',
    facts: { 'has-staff': 'no' },
    answers: { ...(before['answers'] as object | null), leaving: { level: 2, known: 'guess' } },
  });
  expect(comments(edited)).toEqual(comments(text));
});

test('an empty file becomes one with the answer in block style', () => {
  const text = setAnswer('candor: 1\n', 'leaving', { state: 'answered', level: 2, known: 'guess', evidence: [] });
  expect(text).toBe('candor: 1\nanswers:\n  leaving: {level: 2, known: guess}\n');
  expect(setAnswer(text, 'reply-time', { state: 'unknown' })).toBe(`${text}  reply-time: {unknown: true}\n`);
});
