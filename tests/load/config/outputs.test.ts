import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { outputRefusal } from '../../../src/load/config/outputs.ts';

let root = '';

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'candor-')));
  mkdirSync(join(root, '.git'));
  for (const name of ['docs/terms.md', 'docs/page.html', 'old.md', 'old.txt', 'old.json']) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), 'A text.');
  }
  for (const ending of ['json', 'md', 'txt']) {
    copyFileSync(`examples/lantern-bikes/report.${ending}`, join(root, `earlier.${ending}`));
  }
});

/** Why a report may not be written there, where `documents` are read. */
const refusal = (format: string, target: string, documents: string[] = ['docs']) =>
  outputRefusal(format, join(root, target), { root, documents: documents.map((named) => join(root, named)) });

describe('a config may not write over what people and their tools write by hand', () => {
  test.each([
    'tsconfig.json',
    'package.json',
    'package-lock.json',
    'packages/shop/tsconfig.json',
    'packages/shop/package.json',
    'answers.yaml',
    'answers.yml',
    'ANSWERS.YAML',
    '.github/workflows/ci.yml',
    '.git/config',
    '.git/hooks/pre-commit',
    '.npmrc',
    'packages/shop/.env',
  ])('%s', (target) => expect(refusal('json', target)).toMatch(/^A config may not write over YAML files, package/));

  test.each(['report.json', 'tsconfig.report.json', 'my-package.json', 'out/report.json', 'earlier.json', 'yaml.json'])(
    'but over %s',
    (target) => expect(refusal('json', target)).toBeUndefined(),
  );
});

describe('a config may not write over documents, nor among them', () => {
  test.each<[string, string, string[], boolean]>([
    ['markdown', 'earlier.md', ['docs'], false],
    ['markdown', 'old.md', ['docs'], true],
    ['json', 'old.md', ['docs'], true],
    ['terminal', 'old.md', ['docs'], true],
    ['terminal', 'earlier.txt', ['docs'], false],
    ['terminal', 'old.txt', ['docs'], true],
    ['markdown', 'old.txt', ['docs'], true],
    ['markdown', 'new.md', ['docs'], false],
    ['json', 'new.md', ['docs'], true],
    ['markdown', 'docs/report.md', ['docs'], true],
    ['markdown', 'docs/deep/report.md', ['docs'], true],
    ['json', 'docs/report.json', ['docs'], false],
    ['markdown', 'docs/report.md', ['docs/terms.md'], false],
    ['markdown', 'docs/terms.md', ['docs/terms.md'], true],
    ['markdown', 'docs/report.md', ['docs/*.md'], true],
    ['markdown', 'docs/report.md', ['docs/*.html'], false],
    ['markdown', 'docs/deep/report.md', ['docs/*.md'], false],
    ['markdown', 'docs/deep/report.md', ['docs/**/*.md'], true],
  ])('%s to %s, where %j are read: %s', (format, target, documents, refused) => {
    expect(refusal(format, target, documents) !== undefined).toBe(refused);
  });

  test('unless git ignores the file', () => {
    writeFileSync(join(root, '.gitignore'), 'docs/report.md\n');
    expect(refusal('markdown', 'docs/report.md')).toBeUndefined();
    expect(refusal('markdown', 'docs/other.md')).toMatch(/nor among them/);
    writeFileSync(join(root, '.gitignore'), '');
  });
});

test.each(['../report.json', '../../report.json'])('a config may not write to %s', (target) => {
  expect(refusal('json', target)).toMatch(/below its project folder alone/);
});
