import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { DocumentsReport } from '../../src/domain/report.ts';

const bread = 'We bake bread on every day of the week but Sunday, and bring it to your door.\n';
const code = '```\nconst a = b({ c: 1, d: [2] });\nlet e = f({ g: 3, h: [4] });\n```\n';

async function audit(files: Record<string, string>, flags: string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'candor-'));
  writeFileSync(join(folder, 'package.json'), '{}');
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const names = Object.keys(files).filter((name) => !name.endsWith('.yaml'));
  return run(['audit', ...names, '--format', 'json', ...flags], folder);
}

async function run(argv: string[], folder: string, input?: string) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  const stdin = input === undefined ? undefined : Readable.from([Buffer.from(input)]);
  const io = { stdout: stream('stdout'), stderr: stream('stderr'), stdin, env: {}, cwd: () => folder };
  const status = await main(argv, io);
  return { status, ...written, report: () => JSON.parse(written.stdout) as DocumentsReport };
}

describe('a text of which less than half was read', () => {
  test('is not judged, is named, and fails the gate', async () => {
    const { status, stderr, report } = await audit({ 'terms.md': `# Terms\n\n${code}` });
    expect(status).toBe(1);
    expect(stderr).toContain('1 document of which less than half was read');
    const { documents, warnings } = report();
    expect(documents.list).toMatchObject([{ words: 1, score: null, unread: { preformatted: 14 } }]);
    expect(documents.findings).toEqual([]);
    expect(warnings).toEqual([{ code: 'mostly-unread', values: { path: 'terms.md', words: 1, unread: 14 } }]);
  });

  test('fails it without a word that was read, and beside others', async () => {
    expect((await audit({ 'terms.md': code })).status).toBe(1);
    const { status, report } = await audit({ 'terms.md': code, 'privacy.md': bread });
    expect(status).toBe(1);
    // Beside it stands one that says too little to be judged; that one was read.
    expect(report().documents.list.filter(({ sums }) => sums === null)).toHaveLength(1);
  });

  test('passes where there is no gate', async () => {
    expect((await audit({ 'terms.md': code }, ['--fail-on', 'never'])).status).toBe(0);
  });

  test.each([
    [14, 0],
    [13, 1],
  ])('of %i words to 14 that are not: exit code %i', async (count, expected) => {
    const words = Array.from({ length: count }, () => 'bread').join(' ');
    expect((await audit({ 'terms.md': `${words}.\n\n${code}` })).status).toBe(expected);
  });

  test('is said at a terminal and in Markdown', async () => {
    const text = `${bread}\n${code}`;
    for (const format of ['terminal', 'markdown']) {
      const folder = mkdtempSync(join(tmpdir(), 'candor-'));
      writeFileSync(join(folder, 'terms.md'), text);
      const { stdout } = await run(['audit', 'terms.md', '--format', format], folder);
      expect(stdout.replace(/\s+/g, ' ')).toContain('terms.md: 14 words were not read (14 preformatted).');
    }
  });

  test('fails the gate of lines, too', async () => {
    const line = `${JSON.stringify({ path: 'terms.md', text: code })}\n`;
    const { status, stdout } = await run(['audit', '--jsonl'], mkdtempSync(join(tmpdir(), 'candor-')), line);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ score: null, unread: { preformatted: 14 } });
  });
});

describe('--max-unread', () => {
  const text = `${bread.repeat(3)}\nWe bake it for you.\n\n${code}`;

  test.each([
    ['1', 0],
    ['0.2', 0],
    ['0.199', 1],
    ['0', 1],
  ])('%s: exit code %i where a fifth is not read', async (share, expected) => {
    const { status, report } = await audit({ 'terms.md': text }, ['--max-unread', share]);
    expect(status).toBe(expected);
    expect(report().gate.assertions).toContainEqual({
      name: 'unread',
      operator: '<=',
      expected: Number(share),
      actual: 0.2,
      passed: expected === 0,
    });
  });

  test('is a key of the config, and refuses what is no share', async () => {
    expect((await audit({ 'terms.md': text, 'candor.config.yaml': 'gate: {max_unread: 0.1}\n' })).status).toBe(1);
    expect((await audit({ 'terms.md': text }, ['--max-unread', '2'])).status).toBe(2);
    expect((await audit({ 'terms.md': text }, ['--max-unread', 'x'])).status).toBe(2);
  });
});
