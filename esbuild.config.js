import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { parse } from 'yaml';

/**
 * What is built, each in one file: a start pays for every file that it opens. `--version` opens `cli.js` alone, most
 * commands `run.js` as well, and the others stand apart because few runs need them.
 */
const entries = {
  cli: 'src/cli/main.ts',
  run: 'src/cli/run.ts',
  prompts: 'src/ask/prompts.ts',
  'config-search': 'src/load/config-search.ts',
  'published-schema': 'src/load/published-schema.ts',
  audit: 'src/roads/audit.ts',
  markdown: 'src/load/documents/markdown.ts',
  html: 'src/load/documents/html.ts',
  foreign: 'src/load/documents/foreign.ts',
  policy: 'rubrics/policy.yaml',
  index: 'src/index.ts',
};
const apart = new Map(Object.entries(entries).map(([name, path]) => [basename(path), `./${name}.js`]));

/** A lazy import of an entry stays an import; any other is taken into the file and still runs only when it is called. */
const entriesApart = {
  name: 'entries-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\.(ts|yaml)$/ }, ({ path, kind }) => {
      const file = apart.get(basename(path));
      return kind === 'dynamic-import' && file !== undefined ? { path: file, external: true } : undefined;
    });
  },
};

/** Shipped rubrics become JSON, so that no run has to parse YAML; as text, since JSON.parse is faster than code. */
const rubricsAsJson = {
  name: 'rubrics-as-json',
  setup({ onLoad }) {
    onLoad({ filter: /\.yaml$/ }, ({ path, suffix }) => {
      const { lists, checks, ...rest } = parse(readFileSync(path, 'utf8'));
      const rubric = suffix === '?without-checks' ? rest : { ...rest, lists, checks };
      return { contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(rubric))})` };
    });
  },
};

/** Node's own modules by `require`: as imports each of them costs a start half a millisecond more. */
const builtinsByRequire = {
  name: 'builtins-by-require',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path, kind }) =>
      kind === 'import-statement' ? { path, namespace: 'builtin' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({ contents: `module.exports = require('${path}')` }));
  },
};

rmSync('dist', { recursive: true, force: true });
const bundled = new Set();
for (const [name, path] of Object.entries(entries)) {
  const { metafile } = await build({
    entryPoints: { [name]: path },
    outdir: 'dist',
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.17',
    minify: true,
    legalComments: 'none',
    metafile: true,
    plugins: [entriesApart, rubricsAsJson, builtinsByRequire],
    // Only configs in TypeScript would need it, and those are not read.
    external: ['typescript'],
    // Some libraries are CommonJS and ask for Node's own modules with `require`, which an ES module doesn't have.
    ...(name === 'cli'
      ? {}
      : {
          banner: { js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);" },
        }),
  });
  for (const input of Object.keys(metafile.inputs)) {
    const folder = /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
    if (folder !== undefined) bundled.add(folder);
  }
}

// What is bundled keeps its licence.
const licences = [...bundled].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const files = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'LICENCE'];
  const file = files.map((leaf) => `${folder}/${leaf}`).find(existsSync);
  const text = file === undefined ? `Licence: ${license}` : readFileSync(file, 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
});
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licences.join(`\n${'-'.repeat(72)}\n\n`));

const types = await rollup({
  input: 'src/index.ts',
  plugins: [dts({ tsconfig: 'tsconfig.json' })],
  external: /\.(json|yaml)$/,
});
await types.write({ file: 'dist/index.d.ts' });
