import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Data } from './data.ts';
import { measuredPage } from './page.ts';
import { clauseQuotes } from './sets/clause-quotes.ts';
import { darkPatterns } from './sets/dark-patterns.ts';
import { gradedPolicies } from './sets/graded-policies.ts';
import { humanePolicies } from './sets/humane-policies.ts';
import { places } from './sets/places.ts';
import { sharesOfPoints } from './sets/share.ts';
import { readabilitySets } from './sets/readability.ts';
import { unfairClauses } from './sets/unfair-clauses.ts';
import { wordings } from './sets/wordings.ts';
import type { Figure } from './statistics.ts';

/** Every set of data. A new one is a file in `sets` and a line here. */
const sets: Record<string, (data: Data) => Promise<Record<string, Figure>>> = {
  'unfair-clauses': unfairClauses,
  'clause-quotes': clauseQuotes,
  'graded-policies': gradedPolicies,
  'humane-policies': humanePolicies,
  share: sharesOfPoints,
  'dark-patterns': darkPatterns,
  readability: readabilitySets,
  places,
  wordings,
};

const words = process.argv.slice(2);
const folder = words.find((word) => !word.startsWith('--'));
if (folder === undefined || !existsSync(folder)) {
  process.stderr.write('Name the folder of the data: npm run eval -- <folder> [--all | --tuning]\n');
  process.exit(2);
}
const part = words.includes('--all') ? 'all' : words.includes('--tuning') ? 'tuning' : 'measured';
const data: Data = { folder: resolve(folder), part };

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
const commit = `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--untracked-files=no') === '' ? '' : ' with changes'}`;
const results: Record<string, unknown> = {
  commit,
  command: `npm run eval -- <data folder>${part === 'measured' ? '' : ` --${part}`}`,
  part,
};
const details: Record<string, Record<string, Figure>> = {};
const round = (value: number) => Math.round(value * 1000) / 1000;
for (const [name, measure] of Object.entries(sets)) {
  process.stdout.write(`${name}\n`);
  const figures = await measure(data);
  details[name] = {};
  for (const [key, { value, n, interval }] of Object.entries(figures)) {
    const rounded = {
      value: round(value),
      n,
      interval: interval === null ? null : (interval.map(round) as [number, number]),
    };
    details[name][key] = rounded;
    results[key] = rounded.value;
    const range = rounded.interval === null ? '' : `  ${rounded.interval.join(' to ')}`;
    process.stdout.write(`  ${key.padEnd(38)} ${rounded.value.toFixed(3)}  n ${n}${range}\n`);
  }
}
results['details'] = details;
if (part !== 'tuning') {
  writeFileSync('tests/eval/results.json', `${JSON.stringify(results, null, 2)}\n`);
  process.stdout.write('Written to tests/eval/results.json.\n');
}
if (part === 'measured') {
  const page = readFileSync('docs/measured.md', 'utf8');
  writeFileSync('docs/measured.md', measuredPage(details, String(results['command']), commit, page));
}
