// One table of what runs cost: `npm run bench -- [folder of texts] [--only starts|folder|growth]`. It asserts nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { folder } from './folder.mjs';
import { growth } from './growth.mjs';
import { starts } from './starts.mjs';
import { openTable } from './table.mjs';
import { textsOf } from './texts.mjs';

const sections = { starts, folder, growth };
const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
const chosen = values.only === undefined ? Object.keys(sections) : values.only.split(',');
const unknown = chosen.find((name) => !Object.hasOwn(sections, name));
if (unknown !== undefined) throw new Error(`--only knows starts, folder and growth, not ${unknown}.`);

if (chosen.includes('folder') && !existsSync('tests/bench/node_modules'))
  spawnSync('npm', ['ci', '--prefix', 'tests/bench', '--no-audit', '--no-fund'], { stdio: 'inherit' });

const temp = mkdtempSync(join(tmpdir(), 'candor-bench-'));
try {
  const named = positionals[0] === undefined ? undefined : resolve(positionals[0]);
  const around = { bin: resolve('bin/candor.js'), temp, ...textsOf(named, temp) };
  const table = openTable();
  for (const name of chosen) await sections[name](table, around);
} finally {
  rmSync(temp, { recursive: true });
}
