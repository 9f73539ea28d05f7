// Shipped rubrics become JSON, so that no run has to join files, parse YAML or check a schema. The program itself does
// it, bundled for the build, the tests and the measurements alike.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;
// Below node_modules, so that the libraries are found from there.
const outfile = join(here, 'node_modules/.cache/candor/built-rubrics.mjs');
mkdirSync(join(outfile, '..'), { recursive: true });
await build({
  entryPoints: [join(here, 'src/load/rubric/load-rubric.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  // A rubric that is being built can't load the ones that have been.
  external: ['*.yaml', '*?without-checks'],
  logLevel: 'error',
});
const { rubricToShip } = await import(outfile);

/** A rubric file, joined and checked. Throws with every problem of its files. */
export const builtRubric = rubricToShip;

/** What an import of a rubric gives: all of it, or `?without-checks`. */
export async function rubricModule(id) {
  const [path, part] = id.split('?');
  const { lists, checks, ...rest } = await builtRubric(path);
  const rubric = part === 'without-checks' ? rest : { ...rest, lists, checks };
  // As text, since JSON.parse is faster than code.
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(rubric))})`;
}

/** For esbuild. */
export const rubricsAsJson = {
  name: 'rubrics-as-json',
  setup({ onLoad }) {
    onLoad({ filter: /\.yaml$/ }, async ({ path, suffix }) => ({ contents: await rubricModule(path + suffix) }));
  },
};
