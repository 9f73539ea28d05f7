import type { Io, OutputStream } from './io.ts';

/**
 * `candor score ... | head -1` closes the pipe early; what is left to write is then nobody's loss. Any other error of a
 * stream means that the report is not whole.
 */
export function watchStreams(io: Io): { broken: boolean } {
  const watch = { broken: false };
  for (const stream of [io.stdout, io.stderr]) {
    stream.on?.('error', (error) => {
      if (error.code === 'EPIPE' || watch.broken) return;
      watch.broken = true;
      io.stderr.write(`The output can't be written (${error.code ?? error.message}).\n`);
    });
  }
  return watch;
}

/** Writes pieces as fast as the stream takes them, and asks for no more when it takes none. */
export async function writePieces(
  stream: OutputStream,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  let isBroken = false;
  let goOn = () => {};
  stream.on?.('drain', () => goOn());
  stream.on?.('error', () => {
    isBroken = true;
    goOn();
  });
  for await (const piece of pieces) {
    if (!isBroken && stream.write(piece) === false && stream.on !== undefined)
      await new Promise<void>((resolve) => (goOn = resolve));
    if (isBroken) return;
  }
}
