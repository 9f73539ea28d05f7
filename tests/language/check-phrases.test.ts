import { expect, test } from 'vitest';
import { canBeExcused, isExcuse, ownersOf } from '../../src/language/phrase/check-phrases.ts';
import { rubricOf } from '../evaluate/documents/made.ts';

test('a phrase that several checks look for is looked for once, and for all of them', async () => {
  const { checks } = await rubricOf([
    'id: a, kind: clause, any: [at will, as we like], unless: [with notice]',
    'id: b, kind: clause, any: [at any time, at will]',
  ]);
  const { texts, owners } = ownersOf(checks);
  expect(texts.map(({ text }) => text)).toEqual(['at will', 'as we like', 'with notice', 'at any time']);
  const [a, b] = checks;
  expect(owners).toEqual([
    [
      { check: a, slot: 'any', phrase: 0 },
      { check: b, slot: 'any', phrase: 1 },
    ],
    [{ check: a, slot: 'any', phrase: 1 }],
    [{ check: a, slot: 'unless', phrase: 0 }],
    [{ check: b, slot: 'any', phrase: 0 }],
  ]);
  expect(owners.map((own) => own.some(isExcuse))).toEqual([false, false, true, false]);
  expect(checks.map(canBeExcused)).toEqual([true, false]);
});

test('a verb stands for its nouns in what a check listens for, and only there', async () => {
  const { checks } = await rubricOf(['id: a, kind: clause, any: [~sell it], says: [{does: [~sell it, at will]}]']);
  expect(ownersOf(checks).texts).toEqual([
    { text: '~sell it', inFamilies: false },
    { text: '~sell it', inFamilies: true },
    { text: 'at will', inFamilies: false },
  ]);
});
