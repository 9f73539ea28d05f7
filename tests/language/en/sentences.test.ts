import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../../src/language/en/sentences.ts';
import { isPassive } from '../../../src/language/en/passive.ts';
import { dateIn } from '../../../src/language/en/dates.ts';

const split = (text: string) => sentencesIn(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each([
    ['We repair bikes. You ride them.', 2],
    ['Is it yours? Take it! It runs.', 3],
    ['Acme Inc. is a company. We sell.', 2],
    ['You deal with Acme Inc. We answer for it.', 2],
    ['The U.S. government may ask. The U.K. may not.', 2],
    ['This holds in the U.S. If you live elsewhere, write to us.', 2],
    ['Some data, e.g. Names and addresses, i.e. Personal ones, are kept.', 1],
    ['See Sec. 4.2(a) and Art. 6 of the act. Then sign.', 2],
    ['No. 5 of the list, cf. Annex B, applies.', 1],
    ['1. You own your content. 2. We own the site.', 2],
    ['(a) You own it.', 1],
    ['ACME INC. AND ITS PARTNERS ARE NOT LIABLE. YOU USE IT AT YOUR OWN RISK.', 2],
    ['"We lost it." That was all he wrote.', 2],
    ['He said: "Go." (And so we went.) Then it rained.', 3],
    ['We keep it for 3.5 years. Then it goes.', 2],
    ['Write to J. Smith at the desk. He answers.', 2],
    ['Open at 9 a.m. on Mondays. Closed at 5 p.m. We rest on Sundays.', 3],
    ['One line\nthat goes on. And another\none.', 2],
    ['Wait... no. Stop.', 2],
    ['', 0],
    ['   ', 0],
  ])('%j', (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  test('begin and end with what is not blank', () => {
    expect(split(' We sell. \u00a0You buy.\u00a0')).toEqual(['We sell.', 'You buy.']);
  });

  test('cover every word of the text once, in order', () => {
    const text = '  First one.  Second "one!" (Third?) and more of it, e.g. This. ';
    expect(split(text).join(' ').replace(/\s+/g, ' ')).toBe(text.trim().replace(/\s+/g, ' '));
  });
});

test.each([
  ['your data is kept for a year', 'is kept'],
  ['it may not be automatically deleted', 'be automatically deleted'],
  ['we are committed to you and we are interested', undefined],
  ['we delete it', undefined],
  ['the form has been sent', 'been sent'],
])('the passive of %j', (text, expected) => {
  const words = text.split(' ');
  const place = isPassive(words);
  expect(place && words.slice(place.from, place.to).join(' ')).toBe(expected);
});

test.each<[string, string | undefined]>([
  ['Last updated: May 17, 2018', '2018-05-17'],
  ['Effective 3rd of October 2025.', '2025-10-03'],
  ['Version 2, 2024-02-29', '2024-02-29'],
  ['Revised 17.05.2018', '2018-05-17'],
  ['Revised 17/05/2018', '2018-05-17'],
  ['Updated in June 2020', '2020-06-01'],
  ...['January', 'February', 'March', 'April', 'May', 'June'].map((name, at): [string, string] => [
    `Updated on ${name} 3, 2020`,
    `2020-0${at + 1}-03`,
  ]),
  ...['Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'].map((name, at): [string, string] => [
    `Updated on 3 ${name}. 2020`,
    `2020-${String(at + 7).padStart(2, '0')}-03`,
  ]),
  ['Updated on 12/13/2018', '2018-12-13'],
  ['Updated on 13/12/2018', '2018-12-13'],
  ['Updated on 13/13/2018', undefined],
  ['Updated on 12/12/2018', '2018-12-12'],
  ['Updated on 1979-12-31', undefined],
  ['Updated on 1980-01-01', '1980-01-01'],
  ['Updated on 2020-01-011', undefined],
  ['Updated on 2024-02-30', undefined],
  ['Version 2.0', undefined],
])('the date in %j', (text, expected) => {
  expect(dateIn(text)?.toISOString().slice(0, 10)).toBe(expected);
});
