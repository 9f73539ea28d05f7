// Shipped rubrics become JSON, so that no run has to join files, parse YAML or check a schema. The program itself does
// it, bundled for the build, the tests and the measurements alike.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'candor-build-'));
const outfile = join(folder, 'load-rubric.mjs');
await build({
  entryPoints: [join(import.meta.dirname, 'src/load/rubric/load-rubric.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  // A rubric that is being built can't load the ones that have been.
  external: ['*.yaml', '*?without-checks', '*?phrases'],
  logLevel: 'error',
  banner: {
    js: "import { createRequire as require_ } from 'node:module';const require = require_(import.meta.url);",
  },
});
const { phrasesToShip, rubricToShip } = await import(outfile);
rmSync(folder, { recursive: true });

/** A rubric file, joined and checked. Throws with every problem of its files. */
export const builtRubric = rubricToShip;

/** What an import of a rubric gives: all of it, `?without-checks`, or its `?phrases` ready to be looked for. */
export async function rubricModule(id) {
  const [path, part] = id.split('?');
  const value = await (part === 'phrases' ? phrasesToShip(path) : partOf(path, part));
  // As text, since JSON.parse is faster than code.
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

async function partOf(path, part) {
  const { lists, checks, ...rest } = await builtRubric(path);
  return part === 'without-checks' ? rest : { ...rest, lists, checks };
}

/** For esbuild. */
export const rubricsAsJson = {
  name: 'rubrics-as-json',
  setup({ onLoad }) {
    onLoad({ filter: /\.yaml$/ }, async ({ path, suffix }) => ({ contents: await rubricModule(path + suffix) }));
  },
};
