import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readingGrade } from '../src/language/en/readability.ts';

const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync('docs').map((file) => `docs/${file}`)];

test.each(pages)('every link of %s leads to a file', (page) => {
  const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = '']) =>
    join(dirname(page), link),
  );
  expect(links.filter((link) => !existsSync(link))).toEqual([]);
});

test.each(pages)('%s is in plain words', (page) => {
  const prose = readFileSync(page, 'utf8').replace(/```[^]*?```|`[^`]*`|^\|.*$|^#.*$|<!--.*?-->/gm, ' ');
  expect(readingGrade(prose)).toBeLessThan(9);
});
