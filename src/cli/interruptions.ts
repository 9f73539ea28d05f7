import type { Io } from './io.ts';

/** Asked to end: by Ctrl-C, by whoever ends programs, or because the terminal has gone; then its input may just end. */
export function stopSignal(io: Io, isTerminal: boolean): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) io.on?.(name, () => controller.abort());
  io.stdin?.on('error', () => controller.abort());
  if (isTerminal) io.stdin?.on('end', () => controller.abort());
  return controller.signal;
}

/** How long a program that can't be suspended waits before it goes on, in milliseconds. */
const pause = 100;

/** Ctrl-Z and back. */
export function suspension(io: Io): { suspend(): void; onResume(listener: () => void): () => void } {
  const listeners = new Set<() => void>();
  const resume = () => {
    for (const listener of listeners) listener();
  };
  io.on?.('SIGCONT', resume);
  return {
    suspend() {
      if (io.pid !== undefined) io.kill?.(io.pid, 'SIGTSTP');
      setTimeout(resume, pause);
    },
    onResume(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
