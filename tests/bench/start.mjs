// CPU time of whole processes, in units of `node -e 0`. Run it with `npm run bench` after `npm test`; it asserts nothing.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn as spawnTerminal } from '@lydell/node-pty';

const runs = 60;
const bin = `${process.cwd()}/bin/candor.js`;
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'));
const resumed = join(folder, 'answers.yaml');
writeFileSync(
  resumed,
  'candor: 1\nsubject: Acme\nrespondent: {role: founder}\nfacts: {has-staff: no, several-customers: no}\n',
);

/** Mean CPU milliseconds of a process that runs to its end, from the kernel's account of finished children. */
function run(argv) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['-e', childCode, '--', ...argv], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let told = '';
    child.stdout.on('data', (data) => (told += data));
    child.on('close', () => resolve(Number(told)));
  });
}

// One child runs the program many times, since the account is kept in hundredths of a second.
const childCode = `
const { spawnSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
for (let count = 0; count < ${runs}; count++) spawnSync(process.execPath, process.argv.slice(1), { stdio: 'ignore' });
const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
process.stdout.write(String(((Number(fields[13]) + Number(fields[14])) * 10) / ${runs}));
`;

/** CPU milliseconds until the first question stands on the screen. */
function untilFirstQuestion() {
  return new Promise((resolve) => {
    const terminal = spawnTerminal(process.execPath, [bin, 'assess', resumed], {
      cols: 80,
      rows: 24,
      env: { ...env, TERM: 'xterm' },
    });
    let shown = '';
    let done = false;
    terminal.onData((data) => {
      shown += data;
      if (shown.includes('Enter begins') && !shown.includes('Question 1')) terminal.write('\r');
      if (done || !shown.includes('Question 1')) return;
      done = true;
      const threads = readdirSync(`/proc/${terminal.pid}/task`);
      const nanoseconds = threads.map((thread) =>
        Number(readFileSync(`/proc/${terminal.pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
      );
      terminal.kill('SIGKILL');
      resolve(nanoseconds.reduce((sum, part) => sum + part, 0) / 1e6);
    });
  });
}

async function meanUntilFirstQuestion() {
  let sum = 0;
  for (let count = 0; count < runs; count++) sum += await untilFirstQuestion();
  return sum / runs;
}

const unit = await run(['-e', '0']);
const print = (name, milliseconds) =>
  console.log(
    `${name.padEnd(44)} ${milliseconds.toFixed(1).padStart(7)} ms ${(milliseconds / unit).toFixed(2).padStart(7)} x`,
  );
print('node -e 0', unit);
print('candor --version', await run([bin, '--version']));
print('candor score examples/lantern-bikes', await run([bin, 'score', 'examples/lantern-bikes/answers.yaml']));
print('candor assess, start to first question', await meanUntilFirstQuestion());
