import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemLines } from '../../src/cli/problem-lines.ts';
import type { Check } from '../../src/domain/check.ts';
import { InputError } from '../../src/domain/input-error.ts';
import { loadRubric, parseRubric } from '../../src/load/rubric/load-rubric.ts';
import { Sight } from '../../src/load/rubric/sight.ts';

const head = `candor: 1
id: shop
version: 1.0.0
title: Shop
bands: [{id: b, title: B, from: 0, meaning: M}]
principles: [{id: p, title: P, belief: B}]
`;
const texts = 'principle: p, message: M., why: W., advice: A.';
const rubric = (rest: string) => parseRubric({ path: 'shop.yaml', text: head + rest });

async function refusal(load: Promise<unknown>): Promise<string> {
  const error: unknown = await load.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof InputError) return problemLines(error.problems);
  throw new Error(`was not refused: ${String(error)}`);
}

describe('lists of a check', () => {
  test('belong to it alone, and a name that is taken gets a number', async () => {
    const { lists, checks } = await rubric(`
lists: [{id: we, phrases: [we]}]
checks:
  - {id: one, kind: clause, ${texts}, any: [<we> end <it>], lists: [{id: it, phrases: [it, the plan]}]}
  - {id: two, kind: clause, ${texts}, any: [<we> end <it>], unless: [not <it>], lists: [{id: it, phrases: [your plan]}]}
`);
    expect(lists).toEqual([
      { id: 'we', phrases: ['we'] },
      { id: 'it', check: 'one', phrases: ['it', 'the plan'] },
      { id: 'it--2', check: 'two', phrases: ['your plan'] },
    ]);
    expect(checks).toMatchObject([{ any: ['<we> end <it>'] }, { any: ['<we> end <it--2>'], unless: ['not <it--2>'] }]);
  });

  test.each([
    [
      'of another check are unknown',
      `{id: one, kind: clause, ${texts}, any: [a], lists: [{id: it, phrases: [it]}]}, {id: two, kind: clause, ${texts}, any: [<it> ends]}`,
      /There is no list "it" in this rubric\./,
    ],
    [
      'have names of their own',
      `{id: one, kind: clause, ${texts}, any: [<we> end], lists: [{id: we, phrases: [us]}]}`,
      /Another list is called "we" too; give this one a name of its own\./,
    ],
    [
      'hold plain phrases',
      `{id: one, kind: clause, ${texts}, any: [<it> ends], lists: [{id: it, phrases: [a ... b]}]}`,
      /A list holds plain phrases/,
    ],
  ])('%s', async (_, checks, message) => {
    const said = await refusal(rubric(`lists: [{id: we, phrases: [we]}]\nchecks: [${checks}]\n`));
    expect(said).toMatch(message);
    expect(said).toMatch(/^shop\.yaml:8:\d+: /);
  });
});

test('a reason for an exclusion is kept beside its phrase', async () => {
  const { checks } = await rubric(
    `checks: [{id: one, kind: clause, ${texts}, any: [a b], unless: [c, {phrase: d e, because: Other.}], fair_if: [{phrase: f, because: Fair.}]}]`,
  );
  expect(checks).toMatchObject([{ unless: ['c', 'd e'], fair_if: ['f'], because: { 'd e': 'Other.', f: 'Fair.' } }]);
  const bad = `checks: [{id: one, kind: clause, ${texts}, any: [a b], unless: [{phrase: "d (e", because: O.}, 3]}]`;
  expect(await refusal(rubric(bad))).toMatch(/"unless" must be a phrase of at most 200 characters, or \{phrase/);
});

describe('a rubric in several files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-'));
  mkdirSync(join(folder, '.git'));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  write('lists/words.yaml', '- {id: we, phrases: [we]}\n- {id: it, phrases: [it]}\n');
  write('ends/one.yaml', `{id: one, kind: clause, ${texts}, any: [<we> end <it>]}\n`);

  test('is one rubric', async () => {
    const path = write('shop.yaml', `${head}lists: [lists/words, {id: us, phrases: [us]}]\nchecks: [ends/one]\n`);
    const whole = await loadRubric(path);
    expect(whole.lists.map(({ id }) => id)).toEqual(['we', 'it', 'us']);
    expect(whole.checks).toMatchObject([{ id: 'one', any: ['<we> end <it>'] }]);
  });

  test.each([
    [
      'a fault in one of them',
      'ends/bad',
      `{id: bad, kind: clause, ${texts}, any: [<they> end]}`,
      /bad\.yaml:1:\d+: There is no list "they"/,
    ],
    [
      'a check that is called otherwise',
      'ends/two',
      `{id: three}`,
      /two\.yaml:1:6: A check is called like its file: "two"\./,
    ],
  ])('says where there is %s', async (_, name, text, message) => {
    write(`${name}.yaml`, `${text}\n`);
    expect(await refusal(loadRubric(write('x.yaml', `${head}checks: [${name}]\n`)))).toMatch(message);
  });

  test.each(['../out', '/etc/passwd', 'ends/none'])('refuses %s', async (name) => {
    const said = await refusal(loadRubric(write('y.yaml', `${head}checks: [${name}]\n`)));
    expect(said).toMatch(/names no file|There is no such rubric file/);
  });
});

describe('what a check sees', () => {
  const check = (any: string[], more: Partial<Check> = {}) =>
    ({ id: 'c', kind: 'clause', any, says: [], unless: [], fair_if: [], ...more }) as unknown as Check;
  const lists = [{ id: 'we', phrases: ['we', 'our shop'] }];
  const sight = (of: Check, own = lists) => new Sight(own).of(of);
  const plain = sight(check(['<we> ~end it', 'at will']));

  test.each([
    ['the order of its phrases', sight(check(['at will', '<we> ~end it']))],
    ['the name of a list', sight(check(['<us> ~end it', 'at will']), [{ id: 'us', phrases: ['our shop', 'we'] }])],
    ['whether a list has a name', sight(check(['(we|our shop) ~end it', 'at will']))],
    ['whether forms of a verb are written out', sight(check(['<we> (end|ends|ended|ending) it', 'at will']))],
    ['its weight', sight(check(['<we> ~end it', 'at will'], { weight: 9 }))],
  ])('does not hang on %s', (_, same) => {
    expect(same).toBe(plain);
  });

  test.each([
    ['a phrase', sight(check(['<we> ~end it', 'as we like']))],
    ['an entry of a list', sight(check(['<we> ~end it', 'at will']), [{ id: 'we', phrases: ['we'] }])],
    ['a form of a verb', sight(check(['<we> (end|ends|ended) it', 'at will']))],
    ['a slot', sight(check(['<we> ~end it'], { unless: ['at will'] } as Partial<Check>))],
    ['the kind', sight(check(['<we> ~end it', 'at will'], { kind: 'topic' } as Partial<Check>))],
    ['what is optional', sight(check(['<we> ~end [it]', 'at will']))],
  ])('is something else with another %s', (_, other) => {
    expect(other).not.toBe(plain);
  });

  test('voids a figure that was measured on something else', async () => {
    const own = { ...check(['at will']), id: 'one' };
    const figure = (hash: string) =>
      `measured: {precision: 0.9, recall: null, n: 40, data: D, date: 2026-01-31, hash: '${hash}'}`;
    const entry = (phrase: string) =>
      `checks: [{id: one, kind: clause, ${texts}, any: [${phrase}], ${figure(sight(own))}}]`;
    expect((await rubric(entry('at will'))).checks[0]?.measured).toMatchObject({ precision: 0.9 });
    expect((await rubric(entry('at our will'))).checks[0]?.measured).toBeUndefined();
  });
});
