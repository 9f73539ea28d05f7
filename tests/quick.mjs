// `npm run test:quick`: the tests without what takes long or needs the built program; it says what it leaves out.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const leftOut = {
  'start the built program': [
    'tests/cli/answers-kept.test.ts',
    'tests/cli/answers-kept.test.ts',
    'tests/cli/archives.test.ts',
    'tests/cli/audit.test.ts',
    'tests/cli/config.test.ts',
    'tests/cli/init.test.ts',
    'tests/cli/jobs.test.ts',
    'tests/cli/jsonl.test.ts',
    'tests/cli/outside.test.ts',
    'tests/cli/program.test.ts',
    'tests/cli/streams.test.ts',
    'tests/terminal/assess.test.ts',
    'tests/terminal/interrupted.test.ts',
    'tests/terminal/interrupted.test.ts',
  ],
  'read texts of megabytes, or thousands of drawn ones': [
    'tests/property/answers-text.test.ts',
    'tests/property/hostile-documents.test.ts',
    'tests/property/journal.test.ts',
    'tests/property/journal.test.ts',
    'tests/property/score-laws.test.ts',
  ],
  'audit or explain with the shipped rubrics again and again': [
    'tests/examples.test.ts',
    'tests/load/documents.test.ts',
    'tests/render/explanation.test.ts',
  ],
};

const files = Object.values(leftOut).flat();
for (const file of files)
  if (!existsSync(file)) throw new Error(`tests/quick.mjs leaves out ${file}, which is not there.`);

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', ...files.flatMap((file) => ['--exclude', file]), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
console.log('Left out, and run by npm test:');
for (const [why, names] of Object.entries(leftOut))
  console.log(`  ${names.length} files that ${why}: ${names.join(', ')}`);
process.exitCode = status ?? 1;
