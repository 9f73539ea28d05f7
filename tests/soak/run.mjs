// `npm run soak -- [minutes]`: changed files through the built program, with other changes each time, an hour by default.
// A run must end with 0, 1 or 2, soon, and without a stack. What does not is kept, and named at the end.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { environment } from '../bench/process.mjs';
import { shapes } from '../bench/shapes.mjs';
import { mutated } from '../fuzz/mutated.mjs';

const minutes = Number(process.argv[2] ?? 60);
if (!(minutes > 0)) throw new Error('npm run soak takes a number of minutes.');
const end = Date.now() + minutes * 60_000;
const longest = 60_000;
const bin = resolve('bin/candor.js');
const temp = mkdtempSync(join(tmpdir(), 'candor-soak-'));
const faults = [];
let runs = 0;

const below = (folder, pattern) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => pattern.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
const policies = below('examples/policies', /\.md$/);
const kinds = [
  {
    file: 'answers.yaml',
    texts: below('examples', /answers\.yaml$/),
    argv: ['score', 'answers.yaml', '--format', 'json'],
  },
  { file: 'rubric.yaml', texts: below('rubrics', /cluetrain\.yaml$/), argv: ['rubric', 'check', 'rubric.yaml'] },
  { file: 'a.md', texts: policies, argv: ['audit', 'a.md', '--kind', 'terms', '--fail-on', 'never'] },
  { file: 'a.html', texts: policies.map((text) => text.replaceAll('\n\n', '<p>')), argv: ['audit', 'a.html'] },
  { file: 'a.txt', texts: policies, argv: ['audit', 'a.txt', '--format', 'markdown'] },
  {
    file: 'report.json',
    texts: below('examples', /report\.json$/),
    argv: ['report', 'report.json', '--format', 'markdown'],
  },
  {
    file: 'candor.config.yaml',
    texts: ['rubric: policy\nformats: [terminal]\ngate: {min_score: 60}\n'],
    argv: ['audit', resolve('README.md')],
  },
].filter(({ texts }) => texts.length > 0);

const seconds = () => Math.max(0, (end - Date.now()) / 1000);
const report = (line) => console.log(line);

function run(file, text, argv) {
  const folder = mkdtempSync(join(temp, 'run-'));
  writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(join(folder, file), text);
  const { status, signal, stderr } = spawnSync(process.execPath, ['--max-old-space-size=600', bin, ...argv], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
    timeout: longest,
    killSignal: 'SIGKILL',
    maxBuffer: 1e9,
  });
  runs++;
  if ([0, 1, 2].includes(status) && !/^ {4}at |bug in Candor/m.test(stderr)) return rmSync(folder, { recursive: true });
  faults.push(folder);
  report(`${folder}: candor ${argv.join(' ')} ends with ${status ?? signal}: ${stderr.slice(0, 200)}`);
}

const answers = new URL('answers.mjs', import.meta.url);
if (existsSync(answers)) await (await import(answers)).answers({ seconds: seconds() / 3, report });
while (seconds() > 0) {
  const seed = Math.floor(Math.random() * 2 ** 31);
  for (const { file, texts, argv } of kinds) {
    if (seconds() === 0) break;
    const [text] = fc.sample(mutated(texts), { seed, numRuns: 1 });
    run(file, text, argv);
  }
  const { ending, text } = shapes[seed % shapes.length];
  if (seconds() > 0) run(`b.${ending}`, text(seed % 400_000), ['audit', `b.${ending}`, '--kind', 'terms']);
}
report(
  `${runs} runs, ${faults.length} that must not be${faults.length === 0 ? '' : `; what they read is kept: ${faults.join(', ')}`}.`,
);
if (faults.length === 0) rmSync(temp, { recursive: true });
process.exitCode = faults.length === 0 ? 0 : 1;
