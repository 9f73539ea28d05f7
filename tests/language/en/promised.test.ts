import { expect, test } from 'vitest';
import { promisedIn } from '../../../src/language/en/promised.ts';
import { tokensIn } from '../../../src/language/en/tokens.ts';

/** What a sentence promises by when and to whom, in its own words. */
function promised(text: string) {
  const tokens = tokensIn(text);
  const { when, whom } = promisedIn(tokens.map(({ word }) => word));
  const said = (part: typeof when) => part && text.slice(tokens[part.from]?.start, tokens[part.to - 1]?.end);
  return [said(when), said(whom)];
}

test.each([
  ['We answer within 24 hours.', 'within 24 hours', undefined],
  ['We answer you within 2 business days.', 'within 2 business days', 'you'],
  // A term says more than a bare span, wherever it stands.
  ['In a trial of 30 days we answer all customers within 24 hours.', 'within 24 hours', 'customers'],
  ['We refund 14 days, and no later than 30 days.', 'no later than 30 days', undefined],
  ['You get 30 days written notice.', '30 days written notice', 'You'],
  ['We answer on the same business day.', 'same business day', undefined],
  ['We answer at once, or within 3 days.', 'within 3 days', undefined],
  ['We answer at once.', 'at once', undefined],
  ['We pay by the end of each month.', 'by the end of each month', undefined],
  ['A break of 10 minutes is yours.', '10 minutes', undefined],
  ['We tell members, then visitors.', undefined, 'members'],
  ['We bake.', undefined, undefined],
])('%s', (text, when, whom) => {
  expect(promised(text)).toEqual([when, whom]);
});
