import type { Io } from './io.ts';

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
