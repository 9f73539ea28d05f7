import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from './process.mjs';

const start = 'candor: 1\nsubject: Acme\nrespondent: {role: founder}\nfacts: {has-staff: no, several-customers: no}\n';

/**
 * A measurement of the CPU seconds until the first question of `assess` stands on the screen; undefined where the
 * terminal of the tests is not installed, or the kernel keeps no account by thread.
 */
export async function untilFirstQuestion(bin, temp) {
  const pty = await import('@lydell/node-pty').catch(() => undefined);
  if (pty === undefined || process.platform !== 'linux') return undefined;
  const answers = join(temp, 'answers.yaml');
  writeFileSync(answers, start);
  return () =>
    new Promise((resolve) => {
      const options = { cols: 80, rows: 24, env: { ...environment, TERM: 'xterm' } };
      const terminal = pty.spawn(process.execPath, [bin, 'assess', answers], options);
      let shown = '';
      let isDone = false;
      terminal.onData((data) => {
        shown += data;
        if (shown.includes('Enter begins') && !shown.includes('Question 1')) terminal.write('\r');
        if (isDone || !shown.includes('Question 1')) return;
        isDone = true;
        resolve(secondsSoFar(terminal.pid));
        terminal.kill('SIGKILL');
      });
    });
}

function secondsSoFar(pid) {
  let nanoseconds = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`))
    nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
  return nanoseconds / 1e9;
}
