import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import ignore from 'ignore';
import { describe, expect, test } from 'vitest';
import { gitIgnore } from '../../../src/load/outside/git-ignore.ts';
import { patternLimits } from '../../../src/load/outside/limits.ts';

const root = mkdtempSync(join(tmpdir(), 'candor-'));
writeFileSync(join(root, 'package.json'), '{}');

function verdicts(rules: string | Buffer, paths: readonly string[]): boolean[] {
  writeFileSync(join(root, '.gitignore'), rules);
  const isIgnored = gitIgnore(root, root);
  return paths.map((path) => isIgnored(join(root, path)));
}

const paths = [
  'a',
  'a.md',
  'b.md',
  'A.MD',
  '.a.md',
  'docs',
  'docs/a.md',
  'docs/a b.md',
  'docs/deep/a.md',
  'docs/deep/er/b.txt',
  'deep/docs/a.md',
  'docs/.hidden/a.md',
  'x/a/b',
  'x/y/a/b',
  'a/b',
  'a/x/b',
  'a/x/y/b',
  'doc[s]/a.md',
  '!a.md',
  '#a.md',
  'a.md ',
  'a*b',
  'aXb',
];

describe('a .gitignore says what the package "ignore" makes of it', () => {
  const tables = [
    'a.md',
    '*.md',
    '/a.md',
    '/*.md',
    'docs',
    'docs/',
    '/docs/',
    'a/',
    'docs/*',
    'docs/*.md',
    'docs/**',
    'docs/**/a.md',
    '**/docs',
    '**/docs/',
    '**/deep/**',
    '**/deep/*.md',
    'a/**/b',
    '**/a/b',
    'x/**',
    '**',
    '*',
    '/**',
    '/*',
    '/',
    '*.md\n!a.md',
    '*.md\n!/a.md',
    'docs\n!docs/a.md',
    'docs/*\n!docs/a.md',
    'docs/*\n!docs/deep',
    '/*\n!/docs\n/docs/*\n!/docs/deep',
    '!a.md\n*.md',
    '# a.md',
    '\\#a.md',
    '\\!a.md',
    '!',
    '\\',
    'a.md   ',
    'a.md\\ ',
    'a.md\\  ',
    '   ',
    'a.md\r\n*.txt\r\n',
    '\uFEFFa.md',
    'A.md',
    '?.md',
    '??md',
    '[ab].md',
    '[a-c].md',
    '[!b].md',
    '[^b].md',
    '[A-C].md',
    'doc\\[s\\]',
    'doc[[]s]',
    '[',
    '[a',
    'a[',
    'a\\*b',
    'a*b',
    'a**b',
    '**b',
    'a**',
    'do*/a.md',
    '*/a.md',
    '*/*/a.md',
    'docs/deep/..',
    './a.md',
    'docs//a.md',
    '.*',
    '*.*',
    '.hidden/',
    'docs/a b.md',
  ];
  test.each(tables)('%j', (rules) => {
    const theirs = ignore().add(rules);
    const expected = paths.map((path) => theirs.ignores(path));
    const ours = verdicts(rules, paths);
    expect(paths.filter((_, index) => ours[index])).toEqual(paths.filter((_, index) => expected[index]));
  });

  test('whatever its lines', () => {
    const name = fc.constantFrom('a', 'b', 'ab', 'a.md', 'B', '.a', 'aba');
    const part = fc.constantFrom('a', 'b', '*', '**', 'a*', '*b', '?', '[ab]', '[!a]', 'a.md', '*.md', '.a', 'a*b*');
    const line = fc
      .tuple(
        fc.constantFrom('', '', '!'),
        fc.constantFrom('', '', '/'),
        fc.array(part, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', '', '/'),
      )
      .map(([negation, start, parts, end]) => negation + start + parts.join('/') + end);
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 5 }),
        fc.array(name, { minLength: 1, maxLength: 5 }),
        (lines, names) => {
          const path = names.join('/');
          expect(verdicts(lines.join('\n'), [path])).toEqual([ignore().add(lines.join('\n')).ignores(path)]);
        },
      ),
      { numRuns: 2000, seed: 11 },
    );
  });
});
