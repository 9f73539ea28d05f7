import { transform } from 'esbuild';
import { mutated } from './mutants.mjs';

/** Test files that together take so many milliseconds at most are run before the others. */
const quick = 4000;

/**
 * Puts one mutant in place and runs the tests that reach it, the quick ones first, and those that start the program
 * last. `state`: `caught`, `timeout`, `survived`, `unreached`, or `invalid` for a text that is no TypeScript.
 */
export async function tryMutant(sandbox, mutant, { reached, starting, times }) {
  const source = sandbox.read(mutant.file);
  const text = mutated(source, mutant);
  if (
    !(await transform(text, { loader: 'ts' }).then(
      () => true,
      () => false,
    ))
  )
    return { state: 'invalid' };
  sandbox.write(mutant.file, text);
  try {
    for (const files of waves(reached, times)) {
      const outcome = await sandbox.attempt(files, limitOf(files, times));
      if (outcome !== 'survived') return { state: outcome };
    }
    if (starting.length > 0) {
      // What can't be built can't be shipped.
      if (!(await sandbox.build())) return { state: 'caught' };
      const outcome = await sandbox.attempt(starting, limitOf(starting, times));
      if (outcome !== 'survived') return { state: outcome };
    }
    return { state: reached.length === 0 ? 'unreached' : 'survived' };
  } finally {
    sandbox.write(mutant.file, source);
  }
}

function waves(files, times) {
  const sorted = files.toSorted((a, b) => times.get(a) - times.get(b));
  let sum = 0;
  const first = sorted.filter((file) => (sum += times.get(file)) <= quick);
  return [first, sorted.slice(first.length)].filter((wave) => wave.length > 0);
}

/** Three times what the files take without a mutant, and room for a start on a busy machine. */
function limitOf(files, times) {
  return 30_000 + 3 * files.reduce((sum, file) => sum + times.get(file), 0);
}
