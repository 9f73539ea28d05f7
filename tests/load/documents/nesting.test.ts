import { expect, test } from 'vitest';
import { auditTexts, InputError } from '../../../src/index.ts';

const clause = 'We may change these terms at any time without notice.';

/** How many findings of the clause, or that it was refused for its depth. */
async function comesTo(path: string, text: string): Promise<number | 'refused'> {
  try {
    const { documents } = await auditTexts([{ path, text, kind: 'terms' }]);
    return documents.findings.filter(({ check }) => check === 'unilateral-change').length;
  } catch (error) {
    if (error instanceof InputError && /nested \d+ deep/.test(error.message)) return 'refused';
    throw error;
  }
}

test.each<[string, string, string, number | 'refused']>([
  ['items in a line', 'a.md', '+ '.repeat(40_000) + clause, 'refused'],
  ['numbered items in a line', 'a.md', '1. '.repeat(40_000) + clause, 'refused'],
  ['quotes and items in a line', 'a.md', '> 1) '.repeat(40_000) + clause, 'refused'],
  ['items before many lines', 'a.md', `${'+ '.repeat(5000)}a\n${'\n'.repeat(20_000)}${clause}`, 'refused'],
  ['quotes before many lines', 'a.md', `${'> '.repeat(5000)}a\n${'b\n'.repeat(20_000)}\n${clause}`, 'refused'],
  [
    'items, each on its line',
    'a.md',
    `${Array.from({ length: 3000 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join('')}${'\n'.repeat(30_000)}${clause}`,
    'refused',
  ],
  ['a hundred items deep', 'a.md', `${'+ '.repeat(100)}a\n${'b\n'.repeat(20_000)}\n${clause}`, 1],
  ['long rules', 'a.md', `${`${'-'.repeat(300)}\n\nWe may.\n\n`.repeat(300)}${clause}`, 1],
  ['open tags', 'a.html', '<b>'.repeat(100_000) + clause, 'refused'],
  [
    'open tags before many others',
    'a.html',
    `${'<div>'.repeat(20_000)}${'<b>a</b> '.repeat(100_000)}${clause}`,
    'refused',
  ],
  ['a long gap between two words', 'a.html', `<p>x</p><p>a${'\n'.repeat(2_000_000)}b</p><p>${clause}</p>`, 1],
  ['drawings that nobody ends', 'a.html', `<![CDATA[x><p>${clause}</p>${'<svg '.repeat(400_000)}`, 1],
  ['closed tags', 'a.html', `${'<div><b>a</b></div>'.repeat(20_000)}<p>${clause}</p>`, 1],
  ['a title that a definition leaves open', 'a.md', `${'[a]: /b "c\n'.repeat(40_000)}\n${clause}`, 1],
  ['a title that goes on', 'a.md', `[a]: /b "c\n${'c\n'.repeat(100_000)}\n${clause}`, 1],
  ['a title in brackets that goes on', 'a.md', `[a]: /b (c\n${'c\n'.repeat(100_000)}\n${clause}`, 1],
  ['many definitions', 'a.md', `${'[a]: /b "c"\n'.repeat(40_000)}\n${clause}`, 1],
])('%s, deep or long, end soon', async (_, path, text, expected) => {
  expect(await comesTo(path, text)).toBe(expected);
});
