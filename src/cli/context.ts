import type { Io } from './io.ts';

/** What a command gets beside its own arguments. */
export interface Context {
  io: Io;
  /** Sets the exit code of a run that went to its end. */
  finish(code: number): void;
}
