import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { rubricsAsJson } from './built-rubrics.js';

/** Node's own modules are asked for, not imported: imported, each of them costs a start half a millisecond more. */
const builtinsByName = {
  name: 'builtins-by-name',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z:_/]+$/ }, ({ path }) => (isBuiltin(path) ? { path, namespace: 'builtin' } : undefined));
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule('${path}')`,
    }));
  },
};

rmSync('dist', { recursive: true, force: true });
// What the starts share, and what is imported only when it is used, stands in files of its own.
const { metafile } = await build({
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts', worker: 'src/roads/jobs/worker.ts' },
  outdir: 'dist',
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.17',
  minify: true,
  legalComments: 'none',
  metafile: true,
  plugins: [rubricsAsJson, builtinsByName],
  // Only configs in TypeScript would need it, and those are not read.
  external: ['typescript'],
});
const bundled = new Set();
for (const input of Object.keys(metafile.inputs)) {
  const folder = /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
  if (folder !== undefined) bundled.add(folder);
}

// What is bundled keeps its licence.
const licences = [...bundled].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const files = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'LICENCE'];
  const file = files.map((leaf) => `${folder}/${leaf}`).find(existsSync);
  const text = file === undefined ? `Licence: ${license}` : readFileSync(file, 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
});
// The table of verbs is made from it.
licences.push(`WordNet\n\n${readFileSync('src/language/en/WORDNET-LICENSE.txt', 'utf8')}`);
// So is the one of letters that look alike.
licences.push(`Unicode\n\n${readFileSync('src/language/disguise/UNICODE-LICENSE.txt', 'utf8')}`);
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licences.join(`\n${'-'.repeat(72)}\n\n`));

const types = await rollup({
  input: 'src/index.ts',
  plugins: [dts({ tsconfig: 'tsconfig.json' })],
  external: /\.(json|yaml)$/,
});
await types.write({ file: 'dist/index.d.ts' });
