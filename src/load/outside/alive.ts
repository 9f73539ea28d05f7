import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { kill, pid } from 'node:process';

/** How long what another machine left must lie still before it counts as left behind, in milliseconds. */
const patience = 60_000;

/** Where process ids mean what they mean here: a machine since it was started, or a container on it. */
const place = createHash('sha256')
  .update([hostname(), textOf('/proc/sys/kernel/random/boot_id'), linkOf('/proc/self/ns/pid')].join(' '))
  .digest('hex')
  .slice(0, 6);

/** A name for this process that no other one has had or will have: its place, its id, and when it began. */
export function ourselves(): string {
  return `${place}-${pid}-${startOf(pid)}`;
}

/**
 * Whether a process, by such a name, has ended. Where that can't be asked, on another machine or without a time of
 * its start, it counts as ended when what it wrote has lain for a minute; `age` in milliseconds.
 */
export function hasEnded(who: string, age: number): boolean {
  const [where, id, start] = who.split('-');
  if (where !== place) return age > patience;
  const running = startOf(Number(id));
  if (!isRunning(Number(id)) || running === 'ended') return true;
  return start === unknown || running === unknown ? who !== ourselves() && age > patience : start !== running;
}

const unknown = '0';

function isRunning(id: number): boolean {
  try {
    return kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Clock ticks from the start of the machine to that of a process, where the system tells; `ended` for one that only waits to be buried. */
function startOf(id: number): string {
  const fields = textOf(`/proc/${id}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return 'ended';
  return fields[19] ?? unknown;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
