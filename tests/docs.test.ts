import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readingGrade } from '../src/language/en/readability.ts';

const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...readdirSync('docs').map((file) => `docs/${file}`)];

test.each(pages)('every link of %s leads to a file', (page) => {
  const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = '']) =>
    join(dirname(page), link),
  );
  expect(links.filter((link) => !existsSync(link))).toEqual([]);
});

test('every word of the code that has a meaning of its own stands where docs/words.md says', () => {
  const rows = [...readFileSync('docs/words.md', 'utf8').matchAll(/^\| ([a-z ]+) \|.*\| `(src[^`]*)` \|$/gm)];
  const missing = rows.filter(
    ([, word = '', where = '']) => !new RegExp(` ${word.replace(' ', '  ')}s? `).test(spoken(where)),
  );
  expect(missing.map(([row]) => row)).toEqual([]);
  expect(rows.length).toBeGreaterThan(30);
});

/** The words of the code of a file or folder, in small letters with blanks between: `setAside` is "set aside". */
function spoken(where: string): string {
  const files = where.endsWith('.ts')
    ? [where]
    : readdirSync(where, { recursive: true, encoding: 'utf8' }).map((file) => join(where, file));
  const sources = files.filter((file) => file.endsWith('.ts')).map((file) => readFileSync(file, 'utf8'));
  const words = sources.join('\n').match(/[A-Z]?[a-z]+/g) ?? [];
  return ` ${words.join('  ')} `.toLowerCase();
}

test.each(pages)('%s is in plain words', (page) => {
  const prose = readFileSync(page, 'utf8').replace(/```[^]*?```|`[^`]*`|^\|.*$|^#.*$|<!--.*?-->/gm, ' ');
  expect(readingGrade(prose)).toBeLessThan(9);
});
