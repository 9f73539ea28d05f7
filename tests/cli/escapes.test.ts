import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runHere } from './run-here.ts';

/** What a terminal or a log would obey, or nobody would see. */
const raw = /(?![\n])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]|^::|##\w*\[/mu;

const hostile = [
  'x\n::error::y',
  'x\r::error::y',
  '##[error]y',
  'x\u001B[31my',
  'x\u009B31my',
  'x\u202Ey',
  'x\u2028::error::y',
  'x\u{1D173}y\u{1BCA0}z\u{13430}',
  'x\u{E0041}\uFEFF\u00ADy',
];

const here = () => mkdtempSync(join(tmpdir(), 'candor-'));

describe.each(hostile)('%j', (name) => {
  test.each<[string, (folder: string) => string[]]>([
    ['init in a folder', (folder) => ['init', join(folder, name)]],
    ['init where it is already', (folder) => ['init', join(folder, 'there', name)]],
    ['a rubric for init', (folder) => ['init', folder, '--rubric', name]],
    ['a new rubric', (folder) => ['rubric', 'new', join(folder, name, 'shop.yaml')]],
    ['a new rubric of that name', (folder) => ['rubric', 'new', join(folder, `${name}.yaml`)]],
    ['a schema', () => ['rubric', 'schema', name]],
    ['a rubric to check', () => ['rubric', 'check', name]],
    ['a command', () => [name]],
    ['a flag', () => ['score', 'a.yaml', `--${name}`]],
    ['a format', () => ['audit', 'README.md', '--format', name]],
    ['a principle', () => ['score', 'examples/lantern-bikes/answers.yaml', '--min-principle', `${name}=3`]],
    ['a number', () => ['score', 'a.yaml', '--min-score', name]],
    ['a document', (folder) => ['audit', join(folder, name)]],
    ['an entry to explain', () => ['explain', name]],
    ['a report', (folder) => ['report', join(folder, name)]],
    [
      'an output',
      (folder) => ['audit', 'README.md', '--output', `json=${join(folder, name, 'a', 'b')}`, '--format', name],
    ],
    ['answers', (folder) => ['score', join(folder, name)]],
    ['answers to give', (folder) => ['assess', join(folder, name)]],
  ])('as %s reaches no stream as it is', async (_, argvOf) => {
    const folder = here();
    mkdirSync(join(folder, 'there', name), { recursive: true });
    writeFileSync(join(folder, 'there', name, 'answers.yaml'), '');
    const { stdout, stderr } = await runHere(argvOf(folder));
    expect(`${stdout}${stderr}`).not.toBe('');
    expect(stdout).not.toMatch(raw);
    expect(stderr).not.toMatch(raw);
  });

  test('as the name, the texts and the findings of a document reaches no format as it is', async () => {
    const folder = here();
    const file = join(folder, `${name}.md`);
    writeFileSync(
      file,
      `# ${name}\n\nWe may change these terms at any time without notice ${name} and you agree to it.\n`,
    );
    const formats = readdirSync('src/render/report').flatMap(
      (leaf) => /^(terminal|markdown|json)\.ts$/.exec(leaf)?.[1] ?? [],
    );
    expect(formats).toHaveLength(3);
    for (const format of formats) {
      const { stdout, stderr } = await runHere(['audit', file, '--kind', 'terms', '--format', format]);
      expect(stdout).not.toMatch(/(?![\n])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]|^::/mu);
      expect(stderr).not.toMatch(raw);
    }
  });
});
