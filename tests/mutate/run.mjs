// Mutation testing: `npm run mutate -- [how many]` draws mutants by seed 7 and says which of them no test sees.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

if (!existsSync('tests/mutate/node_modules'))
  spawnSync('npm', ['ci', '--prefix', 'tests/mutate', '--no-audit', '--no-fund'], { stdio: 'inherit' });
const { mutantsOf, drawn } = await import('./mutants.mjs');
const { Sandbox } = await import('./sandbox.mjs');
const { tryMutant } = await import('./try.mjs');
const { told } = await import('./told.mjs');

const count = Number(process.argv[2] ?? 300);
const seed = 7;
const rooms = ['src/evaluate', 'src/ask', 'src/language'];
/** Of the text of the source, so that any mutant would fail them, or of nothing that a mutant changes. */
const beside = ['tests/architecture.test.ts', 'tests/docs.test.ts'];

const list = (...patterns) =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...patterns], { encoding: 'utf8' })
    .trim()
    .split('\n');
const files = list(...rooms).filter((path) => path.endsWith('.ts'));
const tests = list('tests/*.test.ts').filter((path) => !beside.includes(path));
/** These start the program, so that nobody sees what they reach; they are dear, and run for the questionnaire alone. */
const starting = tests.filter((path) =>
  /run-child\.ts|terminal\.ts|node:child_process/.test(readFileSync(path, 'utf8')),
);

const { mutants, counted } = await mutantsOf(files);
const chosen = drawn(mutants, count, seed);
console.log(`${mutants.length} mutants in ${files.length} files, ${chosen.length} drawn by seed ${seed}.`);

const sandboxes = [new Sandbox()];
try {
  const times = await sandboxes[0].baseline(tests);
  console.log(`The tests take ${Math.round([...times.values()].reduce((sum, time) => sum + time, 0) / 1000)} s.`);
  const counting = new Sandbox();
  sandboxes.push(counting);
  for (const { name, content } of counted) counting.write(name, content);
  const reached = await counting.covered(tests.filter((path) => !starting.includes(path)));
  for (const { name } of counted) counting.write(name, readFileSync(name, 'utf8'));
  while (sandboxes.length < availableParallelism()) sandboxes.push(new Sandbox());

  const queue = [...chosen];
  const results = [];
  const work = async (sandbox) => {
    for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
      const outcome = await tryMutant(sandbox, mutant, {
        reached: reached.get(mutant.id) ?? [],
        starting: mutant.file.startsWith('src/ask/') ? starting : [],
        times,
      });
      results.push({ ...mutant, ...outcome });
      console.log(
        `${results.length}/${chosen.length} ${outcome.state} ${mutant.file}:${mutant.line} ${mutant.mutator}`,
      );
    }
  };
  await Promise.all(sandboxes.map(work));
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const result = told(results, { seed, commit, mutants: mutants.length });
  writeFileSync('tests/mutate/result.json', `${JSON.stringify(result, null, 2)}\n`);
} finally {
  for (const sandbox of sandboxes) sandbox.remove();
}
