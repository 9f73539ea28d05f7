import { expect, test } from 'vitest';
import { isPromise } from '../../../src/language/en/promise.ts';
import { english } from '../../../src/language/en/words.ts';

test.each([
  'We will answer your letter.',
  'We never sell your address.',
  'We will not read your messages.',
  'Your photos will be permanently deleted.',
  'You will be told by email.',
  'Backups are erased after thirty days.',
  'We reply within two days.',
  'We keep your data only as long as your order runs.',
  'The address will be used solely to bring the bread.',
  'We promise to pay it back.',
  'Our suppliers are bound to keep it secret.',
  'We take all reasonable steps to guard it.',
  'Your face is never shared.',
  'Oakfold will pay the postage.',
])('binds the company: %s', (text) => {
  expect(isPromise(english.wordsIn(text))).toBe(true);
});

test.each([
  'You will pay within ten days.',
  'We may answer your letter.',
  'We will charge your card.',
  'We will collect your address.',
  'To enable you to order, we store your name.',
  'We will not be liable.',
  'We do not guarantee that it works.',
  'We do not give refunds.',
  'Read on how we will answer you.',
  'The arbitration will take place in May.',
  'We will try to answer.',
  'You must not sell it.',
  'Fixed a bug with long names.',
])('does not: %s', (text) => {
  expect(isPromise(english.wordsIn(text))).toBe(false);
});
