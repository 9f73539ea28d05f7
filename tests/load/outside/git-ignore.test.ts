import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import ignore from 'ignore';
import { describe, expect, test } from 'vitest';
import { gitIgnore } from '../../../src/load/outside/git-ignore.ts';
import { patternLimits } from '../../../src/load/outside/file-limits.ts';

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

describe('a .gitignore as git reads it, and the package does not', () => {
  test('a line in a folder below counts for what lies there, and brings back nothing out of an ignored folder', () => {
    mkdirSync(join(root, 'sub/private'), { recursive: true });
    writeFileSync(join(root, 'sub/.gitignore'), '!keep.md\n/only-here.md\nprivate\n');
    writeFileSync(join(root, 'sub/private/.gitignore'), '!a.md\n');
    const asked = ['keep.md', 'sub/keep.md', 'sub/x/keep.md', 'only-here.md', 'sub/only-here.md', 'sub/private/a.md'];
    expect(verdicts('keep.md\n', asked)).toEqual([true, false, false, false, true, true]);
    expect(verdicts('sub\n', ['sub/keep.md'])).toEqual([true]);
  });
});

describe('a hostile .gitignore', () => {
  const deep = `${'d/'.repeat(40)}a.md`;
  test.each([
    ['of blanks', ' '.repeat(33_000)],
    ['of blanks behind a word', `x${' '.repeat(500_000)}`],
    ['of blanks and marks', `${'\\ '.repeat(400)}${' '.repeat(100_000)}`],
    ['of folders', `${'**/a/'.repeat(10)}b`],
    ['of any folders', `${'**/*/'.repeat(100)}b`],
    ['of stars', '*a*a*a*a*a*b'.repeat(50)],
    ['of brackets', '[a-z]'.repeat(190)],
    ['of brackets without an end', '['.repeat(900)],
    ['of negations', `${'!'.repeat(900)}a`],
    ['of zero bytes', '\0'.repeat(900)],
    ['of nothing', '\n'.repeat(900_000)],
    ['of comments', `#${'a'.repeat(900_000)}`],
  ])('with a line %s ignores nothing else and takes no time', (_, rules) => {
    expect(verdicts(rules, [deep, `${'a'.repeat(200)}.md`])).toEqual([false, false]);
  });

  test.each([
    ['a long line', 'a'.repeat(patternLimits.characters + 1), /^This pattern has 1,001 characters/],
    ['a long line behind others', `a\n${'b'.repeat(70_000)}`, /^This pattern has 70,000 characters/],
    ['many lines', 'x*y\n'.repeat(patternLimits.lines + 1), /^This file holds more than 5,000 patterns/],
    ['many bytes', Buffer.alloc(50_000_000), /^This file has 47\.7 MB.*may have 1 MB at most/],
  ])('with %s is refused by its name', (_, rules, message) => {
    expect(() => verdicts(rules, ['a.md'])).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ path: '.gitignore' })] }),
    );
    expect(() => verdicts(rules, ['a.md'])).toThrow(message);
  });

  test('at the limits is taken', () => {
    expect(verdicts(`${'a'.repeat(patternLimits.characters)}   `, ['a.md'])).toEqual([false]);
    expect(verdicts('x*y\n'.repeat(patternLimits.lines), ['a.md'])).toEqual([false]);
  });

  test('whose lines are each within the limits ends when all together are too much', () => {
    const rules = `${'*a'.repeat(450)}b\n`.repeat(1000);
    const many = Array.from({ length: 10_000 }, (_, index) => `${'a'.repeat(200)}${index}`);
    expect(() => verdicts(rules, many)).toThrow(/too many or too long for so many files/);
  });

  test('that is a link, a folder or a pipe is none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'candor-'));
    writeFileSync(join(folder, 'package.json'), '{}');
    writeFileSync(join(folder, 'rules'), '*\n');
    symlinkSync('rules', join(folder, '.gitignore'));
    mkdirSync(join(folder, 'a/.gitignore'), { recursive: true });
    mkdirSync(join(folder, 'b'));
    spawnSync('mkfifo', [join(folder, 'b/.gitignore')]);
    const isIgnored = gitIgnore(folder, folder);
    expect(['x.md', 'a/x.md', 'b/x.md'].map((path) => isIgnored(join(folder, path)))).toEqual([false, false, false]);
  });
});
