import type { TerminalStyle } from '../render/layout.ts';

export interface OutputStream {
  /** Gives `false` when it takes no more before it has told of `drain`. */
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  on?(event: 'error' | 'drain', listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/** All that the program uses of its process, so that a test can stand in for it. */
export interface Io {
  stdout: OutputStream;
  stderr: OutputStream;
  env: Record<string, string | undefined>;
  cwd(): string;
  /** For the questionnaire, and for documents that come in on it. */
  stdin?: (NodeJS.ReadableStream & { isTTY?: boolean | undefined }) | undefined;
  on?(event: 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGCONT' | 'SIGXFSZ', listener: () => void): unknown;
  pid?: number;
  kill?(pid: number, signal: 'SIGTSTP'): unknown;
}

const isSet = (value: string | undefined) => value !== undefined && value !== '';

/** How to print on a stream: `--no-color` wins, then FORCE_COLOR, then NO_COLOR, then whether it is a terminal. */
export function styleFor(
  stream: OutputStream,
  io: Io,
  flags: { color?: boolean; plain?: boolean; full?: boolean },
): TerminalStyle {
  const { env } = io;
  const plain =
    flags.plain === true || env['TERM'] === 'dumb' || (isSet(env['ACCESSIBLE']) && env['ACCESSIBLE'] !== '0');
  const forced = isSet(env['FORCE_COLOR']) ? env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== 'false' : undefined;
  const wanted = forced ?? (!isSet(env['NO_COLOR']) && stream.isTTY === true && env['TERM'] !== 'dumb');
  return {
    columns: Math.min(100, Math.max(40, stream.columns ?? (Number(env['COLUMNS']) || 80))),
    colour: flags.color !== false && wanted,
    plain,
    full: flags.full === true,
  };
}
