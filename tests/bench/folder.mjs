import { spawnSync } from 'node:child_process';
import { mediansOf, peakOf, secondsOf } from './process.mjs';
import { inSeconds, megabytes } from './table.mjs';
import { sizeOf } from './texts.mjs';

const rounds = 3;
const here = 'tests/bench';

/** Many texts: CPU time beside two other linters, peak of memory, and wall time with two jobs. */
export async function folder(table, { bin, files, whole }) {
  const audit = (...more) => [bin, 'audit', '--fail-on', 'never', ...more];
  table.title(`${files.length} texts, ${(sizeOf(files) / 1e6).toFixed(1)} MB, CPU time`);
  const { writeGood, oneCheck, allChecks } = await mediansOf(
    {
      writeGood: () => secondsOf([`${here}/node_modules/write-good/bin/write-good.js`, ...files], { exits: 'any' }).cpu,
      oneCheck: () => secondsOf(audit('--rubric', `${here}/one-check.yaml`, ...files)).cpu,
      allChecks: () => secondsOf(audit(...files)).cpu,
    },
    rounds,
  );
  const remark = secondsOf([`${here}/remark.mjs`, ...files]).cpu;
  table.row('write-good 1.0.8', inSeconds(writeGood));
  table.row('remark 15 with four retext plugins, one run', inSeconds(remark));
  const besideWriteGood = (seconds) => ({ against: 'write-good', ratio: seconds / writeGood });
  table.row('candor audit, one check', inSeconds(oneCheck), { ...besideWriteGood(oneCheck), target: 0.15 });
  table.row('candor audit, all checks', inSeconds(allChecks), { ...besideWriteGood(allChecks), target: 0.25 });
  table.row('', '', { against: 'remark', ratio: allChecks / remark, target: 0.05 });

  table.title('The whole folder');
  for (const format of ['terminal', 'json'])
    table.row(`peak of memory, ${format}`, megabytes(peakOf(audit('--format', format, whole))), { target: '200 MB' });
  const what = 'wall time with two jobs';
  if (!spawnSync(process.execPath, [bin, 'audit', '--help'], { encoding: 'utf8' }).stdout.includes('--jobs'))
    return table.row(what, 'not here');
  const { one, two } = await mediansOf(
    { one: () => secondsOf(audit('--jobs', '1', whole)).cpu, two: () => secondsOf(audit('--jobs', '2', whole)).wall },
    rounds,
  );
  const { cpu } = secondsOf(audit('--jobs', '2', whole));
  table.row(what, inSeconds(two), { against: 'its CPU', ratio: two / cpu, target: 0.6 });
  table.row('', '', { against: 'CPU of one', ratio: two / one });
}
