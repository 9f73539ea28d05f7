import { describe, expect, test } from 'vitest';
import { judge } from './made.ts';

const sells = 'id: sells, kind: clause, severity: error, says: [{does: [~sell, ~rent], what: [data, addresses]}]';
const stays =
  'id: stays, kind: clause, severity: error, says: [{who: you, cannot: [~cancel, ~leave], what: [plan, account]}]';
const sudden =
  'id: sudden, kind: clause, severity: error, says: [{does: [~raise], what: [price, prices], when: [any time, without notice]}]';

async function heard(text: string) {
  const { findings } = await judge([sells, stays, sudden], [['terms.md', text]]);
  return findings.map(({ check, severity }) => `${check} ${severity}`);
}

describe('what a check listens for is heard in whatever words', () => {
  test.each([
    ['in any order', 'Your data is what we sell.', ['sells error']],
    ['as a passive', 'Addresses may from day to day be sold.', ['sells error']],
    ['as a noun', 'Our work is the sale of data.', ['sells error']],
    ['in an item that its stem completes', 'We sell:\n\n- apples\n- your data', ['sells error']],
    ['as "it", for what the sentence before named', 'We hold your data. We rent it to shops.', ['sells error']],
    ['with its how in another clause', 'At any time, if we like, we raise the price.', ['sudden error']],
    ['refused by "not"', 'You can not cancel your plan.', ['stays error']],
    ['refused in other words', 'It is impossible to cancel a plan.', ['stays error']],
    ['after words that lead to it', 'Here is what happens: we sell your data.', ['sells error']],
  ])('%s', async (_, text, found) => {
    expect(await heard(text)).toEqual(found);
  });

  test.each([
    ['it is turned round', 'We never sell data.'],
    ['somebody else does it', 'You may sell your data.'],
    ['it is agreed upon', 'We sell your data only if you ask us to.'],
    ['a part of it stands in another clause', 'We sell bread, and we guard your data.'],
    ['how it happens is missing', 'We raise the price in May.'],
    ['what would be refused is allowed', 'You can cancel your plan.'],
    ['it is only spoken of', 'Read here how we sell data.'],
  ])('but not where %s', async (_, text) => {
    expect(await heard(text)).toEqual([]);
  });

  test('at the severity of what the check is sure of, where it is', async () => {
    const check =
      'id: c, kind: clause, severity: error, says: [{does: ~sell, what: data, sure: true}, {does: ~share, what: data}]';
    const { findings } = await judge(
      [check],
      [['terms.md', 'We sell your data.\n\nBread.\n\nWe share your data.']],
      '',
      (_, ground) => (ground === 'sure' ? 'error' : 'note'),
    );
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'note']);
  });

  test('and what is refused under a condition is not refused', async () => {
    const check = 'id: c, kind: clause, severity: error, says: [{who: anyone, does: you can not cancel}]';
    const found = async (text: string) => (await judge([check], [['terms.md', text]])).findings.length;
    expect(await found('You cannot cancel.')).toBe(1);
    expect(await found('If you cannot cancel online, call us.')).toBe(0);
  });

  test('and is a note after the customer did wrong', async () => {
    expect(await heard('If you cheat, we rent out your data.')).toEqual(['sells note']);
  });
});

describe('a phrase is no harm', () => {
  const ends = 'id: ends, kind: clause, severity: error, any: ["(end|stop) ... (service|game)", at any time]';
  const found = async (text: string) => {
    const { findings } = await judge([ends], [['terms.md', text]]);
    return findings.map(({ severity, items }) => [severity, items?.length ?? 0]);
  };

  test.each([
    ['that is only spoken of', 'The next part tells under which circumstances we end the service.'],
    ['that the customer asks for', 'If you ask us to, we end the service.'],
    ['that a law asks for', 'We end the service where the law requires it.'],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });

  test.each([
    'If you cheat, we end the service.',
    'We end the service after a breach of the rules.',
    'We stop the service for loss caused by your carelessness.',
  ])('and one after the customer did wrong is a note: %s', async (text) => {
    expect(await found(text)).toEqual([['note', 0]]);
  });

  test.each([
    'If you cheat, or for any other reason, we end the service.',
    'We end the service at our discretion, for breach of the rules too.',
    'We stop the service and are not liable for breach of contract.',
  ])('but no note where no wrong is needed: %s', async (text) => {
    expect(await found(text)).toEqual([['error', 0]]);
  });

  test.each([
    'We end the service at any time. The same holds for the game of our partners.',
    'We end the service. This also covers what you paid for.',
    'We end the service. This goes for shops as well.',
  ])('%s counts once, with the sentence that extends it', async (text) => {
    expect(await found(text)).toEqual([['error', 1]]);
  });

  test('another sentence does not extend it', async () => {
    expect(await found('We end the service. This is a sad day.')).toEqual([['error', 0]]);
  });
});
