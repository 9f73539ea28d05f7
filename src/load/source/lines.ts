import { InputError } from '../../domain/input-error.ts';

/** So many times the length that a line may have, and it is taken for no line at all. */
const farTooLong = 50;

/** A line of a stream, numbered from 1; without its bytes when there are too many of them. */
export interface Line {
  number: number;
  bytes: Buffer | undefined;
}

/**
 * The lines of a stream, one at a time. Of one with more than `most` bytes nothing is kept. Throws an InputError for one
 * that goes on for fifty times that: it might never end.
 */
export async function* linesOf(
  pieces: AsyncIterable<Uint8Array | string>,
  most: number,
): AsyncGenerator<Line, void, undefined> {
  let held: Buffer[] = [];
  let length = 0;
  let number = 0;
  const hold = (bytes: Buffer) => {
    length += bytes.length;
    if (length > most) held = [];
    else held.push(bytes);
  };
  const line = (): Line => {
    const bytes = length > most ? undefined : Buffer.concat(held);
    held = [];
    length = 0;
    return { number: ++number, bytes };
  };
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece as Uint8Array);
    let from = 0;
    for (let end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', from)) {
      hold(bytes.subarray(from, end));
      yield line();
      from = end + 1;
    }
    hold(bytes.subarray(from));
    if (length > farTooLong * most) throw endless(number + 1);
  }
  if (length > 0) yield line();
}

function endless(number: number): InputError {
  return new InputError({
    message: `Line ${number} has no end within reach; --jsonl reads one document a line, so nothing behind it was read.`,
  });
}
