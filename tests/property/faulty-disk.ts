import type * as Fs from 'node:fs';

/** A disk that stops the program at one of its steps, or has no room for some of them. */
export const disk = {
  step: 0,
  /** The step before which the program is killed; a write is cut in half. */
  killAt: Infinity,
  /** The steps at which the disk is full: from the first to before the second. */
  full: [Infinity, Infinity],
  isKilled: false,
  start(killAt = Infinity, full: [number, number] = [Infinity, Infinity]): void {
    Object.assign(disk, { step: 0, killAt, full, isKilled: false });
  },
};

export class Killed extends Error {}

const changing = [
  'openSync',
  'writeSync',
  'fsyncSync',
  'renameSync',
  'rmSync',
  'ftruncateSync',
  'fchmodSync',
  'copyFileSync',
] as const;

/** The file system, with that disk below it. */
export function onFaultyDisk(fs: typeof Fs): typeof Fs {
  const wrapped = changing.map((name) => {
    const real = fs[name] as (...given: unknown[]) => unknown;
    return [
      name,
      (...given: unknown[]) => {
        const step = disk.step++;
        if (disk.isKilled || step >= disk.killAt) {
          if (!disk.isKilled && name === 'writeSync') writeHalf(fs, given);
          disk.isKilled = true;
          throw new Killed(`killed before step ${step}, ${name}`);
        }
        const isFull = step >= (disk.full[0] ?? 0) && step < (disk.full[1] ?? 0);
        if (isFull && (name === 'writeSync' || name === 'copyFileSync')) {
          if (name === 'writeSync') writeHalf(fs, given);
          throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        }
        return real(...given);
      },
    ];
  });
  return { ...fs, ...(Object.fromEntries(wrapped) as Partial<typeof Fs>) };
}

function writeHalf(fs: typeof Fs, [file, bytes, from = 0, , position = null]: unknown[]): void {
  const { length } = bytes as Uint8Array;
  const start = Number(from);
  fs.writeSync(Number(file), bytes as Uint8Array, start, Math.floor((length - start) / 2), position as number | null);
}
