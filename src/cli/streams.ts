import { EventEmitter, once } from 'node:events';
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

/** Writes pieces as fast as the stream takes them; what follows an error of the stream is not even made. */
export async function writePieces(stream: OutputStream, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (stream.write(piece) !== false || !(stream instanceof EventEmitter)) continue;
    const isDrained = await once(stream, 'drain').then(
      () => true,
      () => false,
    );
    if (!isDrained) return;
  }
}
