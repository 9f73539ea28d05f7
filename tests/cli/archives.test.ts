import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const page = readFileSync('docs/archives.md', 'utf8');
const recipes = [...page.matchAll(/<!-- recipe: (\w+) -->\n+```sh\n([^]*?)```/g)].map(
  ([, tool = '', command = '']) => ({
    tool,
    command,
  }),
);
const isHere = (tool: string) => spawnSync(tool, ['--version']).status === 0;
const atHand = recipes.filter(({ tool }) => isHere(tool));
const notHere = recipes.filter((recipe) => !atHand.includes(recipe)).map(({ tool }) => tool);

const documents = Array.from({ length: 6 }, (_, index) => ({ path: `${index}/terms.md`, text: 'We end it at will.' }));
const asLines = (some: unknown[]) => some.map((document) => `${JSON.stringify(document)}\n`).join('');

/** A folder with an archive, whole and in parts, and `candor` as a command. */
function around(): { cwd: string; PATH: string } {
  const cwd = mkdtempSync(join(tmpdir(), 'candor-'));
  mkdirSync(join(cwd, 'archive'));
  mkdirSync(join(cwd, 'bin'));
  writeFileSync(join(cwd, 'archive.jsonl'), asLines(documents));
  writeFileSync(join(cwd, 'archive/1.jsonl'), asLines(documents.slice(0, 4)));
  writeFileSync(join(cwd, 'archive/2.jsonl'), asLines(documents.slice(4)));
  const command = join(cwd, 'bin/candor');
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin/candor.js')}" "$@"\n`);
  chmodSync(command, 0o755);
  return { cwd, PATH: [join(cwd, 'bin'), process.env['PATH']].join(delimiter) };
}

test(`the page has a recipe for each tool; not run here: ${notHere.join(', ') || 'none'}`, () => {
  expect(recipes.map(({ tool }) => tool)).toEqual(['xargs', 'parallel']);
  expect(atHand.map(({ tool }) => tool)).toContain('xargs');
});

test.each(atHand)('the recipe for $tool judges each document once', ({ command }) => {
  const { cwd, PATH } = around();
  const run = spawnSync('sh', ['-c', command], { cwd, env: { ...process.env, PATH }, encoding: 'utf8' });
  expect(run).toMatchObject({ status: 0, stderr: '' });
  const results = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => /results/.test(name));
  const lines = results.flatMap((name) => readFileSync(join(cwd, name), 'utf8').split('\n').filter(Boolean));
  const judged = lines.map((line) => JSON.parse(line) as { path: string; kind: string; words: number });
  expect(judged.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toMatchObject(
    documents.map(({ path }) => ({ path, kind: 'terms', words: 5 })),
  );
});
