import { InputError } from '../domain/input-error.ts';
import { didYouMean } from '../language/nearest.ts';
import { isStream } from '../load/outside/stream.ts';
import { fileOf } from '../load/source/places.ts';
import { piecesOf, type Format } from '../render/format.ts';
import { styleFor, type Io } from './io.ts';
import { writePieces } from './streams.ts';

export interface PrintFlags {
  format?: string[];
  /** Files by format. */
  output?: ReadonlyMap<string, string>;
  quiet?: boolean;
  color?: boolean;
  plain?: boolean;
  /** Print all that there is to say. */
  full?: boolean;
}

export interface Target {
  format: string;
  /** Without a file: standard output. */
  file?: string | undefined;
}

/** Which format goes where; no target may be one of the `inputs`. Throws an InputError before anything is written. */
export function targetsOf(
  flags: PrintFlags,
  formats: readonly { name: string }[],
  inputs: (string | undefined)[] = [],
): Target[] {
  const known = formats.map(({ name }) => name);
  const files = flags.output ?? new Map<string, string>();
  const wanted = flags.format ?? ['terminal'];
  for (const format of [...wanted, ...files.keys()]) {
    if (known.includes(format)) continue;
    const hint = didYouMean(format, known) || ` There are ${known.join(', ')}.`;
    throw new InputError({ message: `There is no format "${format}".${hint}` });
  }
  const targets = [...new Set([...wanted, ...files.keys()])].map((format) => ({ format, file: files.get(format) }));
  const printed = targets.filter((target) => target.file === undefined);
  if (printed.length > 1) {
    const names = printed.map(({ format }) => format).join(' and ');
    throw new InputError({ message: `${names} can't both be printed here; give all but one a file with --output.` });
  }
  refuseOverlap(targets, inputs);
  // Files first, so that nothing is printed when one of them can't be written.
  return targets.toSorted((a, b) => Number(a.file === undefined) - Number(b.file === undefined));
}

function refuseOverlap(targets: Target[], inputs: (string | undefined)[]): void {
  // A pipe or a device is never replaced, and its name may lead to none.
  const isFile = (path: string | undefined): path is string => path !== undefined && !isStream(path);
  const taken = new Set(inputs.filter(isFile).map(fileOf));
  for (const { file } of targets) {
    if (!isFile(file)) continue;
    const named = fileOf(file);
    if (taken.has(named))
      throw new InputError({ path: file, message: 'This file would be written over; name another for --output.' });
    taken.add(named);
  }
}

/** Prints a value in every format that was asked for: files first, then standard output. */
export async function print<Value>(
  value: Value,
  formats: readonly Format<Value>[],
  targets: Target[],
  flags: PrintFlags,
  io: Io,
): Promise<void> {
  for (const { format, file } of targets) {
    const named = formats.find(({ name }) => name === format);
    if (named === undefined || (file === undefined && flags.quiet === true)) continue;
    const draw = await named.load();
    if (file !== undefined) {
      const { writeFile } = await import('../load/outside/write.ts');
      writeFile(
        file,
        piecesOf(draw(value, { columns: 80, colour: false, plain: flags.plain === true, full: flags.full })),
      );
    } else {
      await writePieces(io.stdout, piecesOf(draw(value, styleFor(io.stdout, io, flags))));
    }
  }
}
