import { readFileSync } from 'node:fs';

/** Mutants that change nothing that anybody could see, each with its reason. */
const equivalents = JSON.parse(readFileSync('tests/mutate/equivalent.json', 'utf8'));

/** Prints the figures and the survivors, and gives what is written down. */
export function told(results, { seed, commit, mutants }) {
  const states = (...names) => results.filter(({ state }) => names.includes(state));
  const valid = results.filter(({ state }) => state !== 'invalid');
  const caught = states('caught', 'timeout').length;
  const survivors = states('survived', 'unreached')
    .toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start))
    .map(({ file, line, mutator, original, replacement, state }) => {
      const because = equivalents.find(
        (one) => one.file === file && one.original === original && one.replacement === replacement,
      )?.because;
      return { file, line, mutator, original, replacement, state, ...(because && { equivalent: because }) };
    });
  for (const { file, line, original, replacement, equivalent } of survivors) {
    console.log(`\n${file}:${line}${equivalent === undefined ? '' : ` changes nothing: ${equivalent}`}`);
    console.log(`- ${original}\n+ ${replacement}`);
  }
  const share = caught / valid.length;
  console.log(
    `\n${caught} of ${valid.length} caught (${(100 * share).toFixed(1)} %), ${states('timeout').length} of them by a timeout; ` +
      `${survivors.length} survived, ${survivors.filter(({ equivalent }) => equivalent).length} of them change nothing; ` +
      `${results.length - valid.length} were no TypeScript.`,
  );
  return {
    commit,
    seed,
    mutants,
    drawn: results.length,
    valid: valid.length,
    caught,
    timeouts: states('timeout').length,
    survivors,
  };
}
