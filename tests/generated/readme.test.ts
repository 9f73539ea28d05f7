import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exitCodeHelp } from '../../src/cli/exit-code.ts';
import { runHere } from '../cli/run-here.ts';

/** Blocks of the README between `<!-- what -->` and `<!-- end -->`, made anew from what they show. */
async function block(what: string): Promise<{ language: string; content: string }> {
  const [, lines, command] = /^(?:first (\d+) lines|output) of: candor (.+)$/.exec(what) ?? [];
  if (command !== undefined) {
    const { stdout } = await runHere([...command.split(' '), '--now', '2026-01-01T00:00:00Z']);
    const kept = lines === undefined ? stdout : `${stdout.split('\n').slice(0, Number(lines)).join('\n')}\n`;
    return { language: 'text', content: kept };
  }
  const [, file] = /^file: (.+)$/.exec(what) ?? [];
  if (file !== undefined)
    return { language: file.endsWith('.yaml') ? 'yaml' : 'text', content: readFileSync(file, 'utf8') };
  if (what === 'exit codes') return { language: 'text', content: `${exitCodeHelp}\n` };
  throw new Error(`The README asks for "${what}", and nothing makes that.`);
}

test('every block of the README is fresh', async () => {
  let readme = readFileSync('README.md', 'utf8');
  const blocks = [...readme.matchAll(/<!-- (?!end)(.+?) -->\n[^]*?<!-- end -->/g)];
  expect(blocks.length).toBeGreaterThanOrEqual(4);
  for (const [old, what = ''] of blocks) {
    const { language, content } = await block(what);
    readme = readme.replace(old, () => `<!-- ${what} -->\n\`\`\`${language}\n${content}\`\`\`\n<!-- end -->`);
  }
  await expect(readme).toMatchFileSnapshot('../../README.md');
});

test('the README names every command', async () => {
  const { stdout } = await runHere(['--help']);
  const names = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name).filter((name) => name !== 'help');
  const readme = readFileSync('README.md', 'utf8');
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !readme.includes(`\`candor ${name}`))).toEqual([]);
});
