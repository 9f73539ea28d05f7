import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { auditTexts } from '../../../src/roads/audit.ts';

const files = ['bad', 'good'].flatMap((company) =>
  readdirSync(`examples/policies/${company}`).map((name) => `examples/policies/${company}/${name}`),
);
const texts = files.map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const variants: [string, (text: string) => string][] = [
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['CR alone', (text) => text.replaceAll('\n', '\r')],
  ['a byte order mark', (text) => `\uFEFF${text}`],
  ['CRLF and a byte order mark', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ['CR and a byte order mark', (text) => `\uFEFF${text.replaceAll('\n', '\r')}`],
  ['all of them by turns', (text) => text.replaceAll('\n', () => (turn++ % 2 === 0 ? '\r\n' : '\r'))],
];
let turn = 0;

async function audited(ending: string, change: (text: string) => string) {
  const named = texts.map(({ path, text }) => ({ path: path.replace(/\.md$/, `.${ending}`), text: change(text) }));
  const { documents } = await auditTexts(named, { workingFolder: process.cwd(), now: new Date('2026-01-01') });
  return documents;
}

describe.each(['md', 'txt', 'html'])('all examples as .%s', (ending) => {
  test.each(variants)('give the same with %s', async (_, change) => {
    expect(await audited(ending, change)).toEqual(await audited(ending, (text) => text));
  });
});
