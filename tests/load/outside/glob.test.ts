import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { beforeAll, describe, expect, test } from 'vitest';
import { MatchBudget } from '../../../src/load/outside/match-budget.ts';
import { patternsIn } from '../../../src/load/outside/glob.ts';
import { patternLimits } from '../../../src/load/outside/file-limits.ts';
import { beginning, isWhole, next } from '../../../src/load/outside/match.ts';

const files = [
  'a.md',
  'b.MD',
  'c.txt',
  '.hidden.md',
  '.github/security.md',
  'docs/a.md',
  'docs/terms.html',
  'docs/.well-known/privacy.txt',
  'docs/en/a.md',
  'docs/en/deep/b.md',
  'docs/de/a.md',
  'docs [x]/a.md',
  'a{b}.md',
  'aXb.md',
  'do.c/a.md',
];
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-'));
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
});

/** Whether a path of names fits one of the patterns. */
function isFitting(glob: string, path: string): boolean {
  const budget = new MatchBudget();
  return patternsIn(glob).some((pattern) => {
    let places = beginning(pattern);
    for (const name of path.split('/')) places = next(pattern, places, name.toLowerCase(), false, budget);
    return isWhole(pattern, places);
  });
}

const theirs = (glob: string) =>
  globSync([glob], { cwd: folder, expandDirectories: false, caseSensitiveMatch: false }).toSorted();
const ours = (glob: string) => files.filter((file) => isFitting(glob, file)).toSorted();

describe('a pattern means what it means to others', () => {
  test.each([
    '*.md',
    '**/*.md',
    '**',
    '**/*',
    '*',
    '*/*',
    '*/*.md',
    'docs/**',
    'docs/**/*.md',
    'docs/*/*.md',
    'docs/**/a.md',
    '**/en/**',
    '**/deep/*',
    '**/*.{md,txt}',
    'docs/{en,de}/a.md',
    '{docs/en,docs/de}/*.md',
    '{a,docs/{en,de}/a}.md',
    '{docs,.github}/*.md',
    '?.md',
    '[ab].md',
    '[!a].md',
    '[a-c].*',
    '.*',
    '.*.md',
    '.github/*',
    '.github/**',
    'docs/.well-known/*',
    'a{b}.md',
    'a?b.md',
    'a*b*',
    'D*/A.md',
    'do.c/*',
    'docs \\[x\\]/*.md',
  ])('%s', (glob) => expect(ours(glob)).toEqual(theirs(glob)));

  test('and a name with a dot may stand behind folders', () => {
    expect(ours('**/.github/*')).toEqual(['.github/security.md']);
    expect(ours('**/.well-known/*')).toEqual(['docs/.well-known/privacy.txt']);
  });

  test('whatever its parts', () => {
    const part = fc.constantFrom('docs', '*', '**', 'd*', '*.md', 'a.md', 'e?', '[de]*', '{en,de}', '*s*');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        expect(ours(parts.join('/'))).toEqual(theirs(parts.join('/')));
      }),
      { numRuns: 300, seed: 11 },
    );
  });
});

describe('a pattern costs what its length and that of the path cost', () => {
  test.each([
    ['*a'.repeat(400), 'a'.repeat(250)],
    ['*a*a*a*a*a*a*a*a*a*a*b.md', `${'a'.repeat(200)}.md`],
    [`${'**/a/'.repeat(100)}b`, Array(400).fill('a').join('/')],
    [`${'**/*/'.repeat(100)}b`, Array(400).fill('a').join('/')],
    [`${'*?'.repeat(300)}x`, 'a'.repeat(255)],
    ['[a-z]*'.repeat(150), `${'a'.repeat(250)}-`],
  ])('%s', (glob, path) => {
    const budget = new MatchBudget();
    let steps = 0;
    const counting = Object.assign(Object.create(MatchBudget.prototype) as MatchBudget, {
      spend: (count: number) => {
        steps += count;
        budget.spend(count);
      },
    });
    for (const pattern of patternsIn(glob)) {
      let places = beginning(pattern);
      for (const name of path.split('/')) places = next(pattern, places, name, false, counting);
    }
    expect(steps).toBeLessThanOrEqual(glob.length * path.length);
  });

  test.each([
    ['letters', 'a'.repeat(70_000)],
    ['stars', '*'.repeat(patternLimits.characters + 1)],
  ])('and too many %s are refused', (_, glob) => {
    expect(() => patternsIn(glob)).toThrow(/and may have 1,000 at most/);
  });

  test.each(['{a,b}'.repeat(9), `{${'a,'.repeat(300)}b}`, '{a,{b,{c,d}}}'.repeat(20)])(
    'and so are too many braces: %s',
    (glob) => expect(() => patternsIn(glob)).toThrow(/stands for more than 256 others/),
  );

  test('braces at the limit are taken', () => expect(patternsIn('{a,b}'.repeat(8))).toHaveLength(256));
  test('braces without an end are none', () => expect(patternsIn('{a,'.repeat(300))).toHaveLength(1));
});
