import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** NODE_EXTRA_CA_CERTS would be read at every start, three times as dear as the start itself. */
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...env } = process.env;
export const environment = env;

const timed = 'TIMEFORMAT="%R %U %S"; time "$@" </dev/null >/dev/null 2>"$ERRORS"';
const peakHook = fileURLToPath(new URL('peak.cjs', import.meta.url));

/**
 * Seconds of a whole `node` process: `wall`, and `cpu` of all its threads, by bash's own account of finished children.
 * Throws with what the process said when it exits with none of `exits`.
 */
export function secondsOf(argv, { exits = [0], more = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'));
  const errors = join(folder, 'errors');
  try {
    const { status, stderr } = spawnSync('bash', ['-c', timed, '--', process.execPath, ...argv], {
      env: { ...environment, ERRORS: errors, ...more },
      encoding: 'utf8',
    });
    if (exits !== 'any' && !exits.includes(status))
      throw new Error(`${argv.slice(0, 8).join(' ')} ends with ${status}: ${readFileSync(errors, 'utf8').trim()}`);
    const [wall, user, system] = stderr.trim().split(/\s+/).map(Number);
    return { wall, cpu: user + system };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The most memory that a `node` process held at a time, in MB. */
export function peakOf(argv) {
  const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'));
  const file = join(folder, 'peak');
  try {
    secondsOf(argv, { more: { NODE_OPTIONS: `--require ${peakHook}`, CANDOR_BENCH_PEAK: file } });
    return Number(readFileSync(file, 'utf8')) / 1024;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The median of each measurement by its name; they take turns, so that a busy moment falls on all of them. */
export async function mediansOf(measurements, rounds) {
  const taken = new Map(Object.keys(measurements).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, measure] of Object.entries(measurements)) taken.get(name).push(await measure());
  return Object.fromEntries([...taken].map(([name, numbers]) => [name, median(numbers)]));
}
