export const exitCode = {
  /** Ran; the gate passed, or none was set. */
  passed: 0,
  /** Ran to the end, report fully written, gate not met. */
  gateNotMet: 1,
  /** Could not run on what was given. */
  badInput: 2,
  /** A bug of ours. */
  bug: 3,
  /** Ctrl-C, or a signal to end (SIGTERM, SIGHUP). */
  interrupted: 130,
} as const;

/** For `--help` and the README. */
export const exitCodeHelp = `Exit codes:
  0    ran; the gate passed, or none was set
  1    ran to the end, report fully written, gate not met
  2    could not run on what was given
  3    a bug in Candor
  130  interrupted, by Ctrl-C or a signal; says where the answers are`;
