import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { parse } from 'yaml';

/** Shipped rubrics become JSON, so that no run has to parse YAML for them. */
const rubricsAsJson = {
  name: 'rubrics-as-json',
  setup({ onLoad }) {
    onLoad({ filter: /\.yaml$/ }, ({ path }) => ({
      contents: JSON.stringify(parse(readFileSync(path, 'utf8'))),
      loader: 'json',
    }));
  },
};

/** Some libraries are CommonJS and ask for Node's own modules with `require`, which an ES module doesn't have. */
const commonJsRequire = "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);";

rmSync('dist', { recursive: true, force: true });
const bundled = new Set();
// Two builds and not one with shared parts: each part that a start has to load costs it a millisecond.
for (const [name, entry] of [
  ['cli', 'src/cli/main.ts'],
  ['index', 'src/index.ts'],
]) {
  const { metafile } = await build({
    entryPoints: { [name]: entry },
    outdir: 'dist',
    chunkNames: `${name}-[name]-[hash]`,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.17',
    minify: true,
    legalComments: 'none',
    metafile: true,
    plugins: [rubricsAsJson],
    // Only configs in TypeScript would need it, and those are not read.
    external: ['typescript'],
    banner: { js: commonJsRequire },
  });
  for (const path of Object.keys(metafile.inputs)) {
    const folder = /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
    if (folder !== undefined) bundled.add(folder);
  }
}

// What is bundled keeps its licence.
const licences = [...bundled].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license'].map((leaf) => `${folder}/${leaf}`).find(existsSync);
  if (file === undefined) throw new Error(`${name} comes without a licence file`);
  return `${name} ${version} (${license})\n\n${readFileSync(file, 'utf8').trim()}\n`;
});
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licences.join(`\n${'-'.repeat(72)}\n\n`));

const types = await rollup({
  input: 'src/index.ts',
  plugins: [dts({ tsconfig: 'tsconfig.json' })],
  external: /\.(json|yaml)$/,
});
await types.write({ file: 'dist/index.d.ts' });
