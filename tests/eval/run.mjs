// Bundles the measurement and runs it, since Node reads neither TypeScript nor rubrics by itself.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { rubricsAsJson } from '../../built-rubrics.js';

const entries = { '--precision': 'precision', '--train': 'train', '--calibrate': 'calibrate', '--wordings': 'heard' };
const entry = Object.entries(entries).find(([flag]) => process.argv.includes(flag))?.[1] ?? 'main';

const folder = mkdtempSync(join(tmpdir(), 'candor-eval-'));
const file = join(folder, 'main.mjs');
try {
  await build({
    entryPoints: [`tests/eval/${entry}.ts`],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['typescript'],
    plugins: [rubricsAsJson],
    logLevel: 'error',
    banner: {
      js: "import { createRequire as require_ } from 'node:module';const require = require_(import.meta.url);",
    },
  });
  await import(file);
} finally {
  rmSync(folder, { recursive: true });
}
