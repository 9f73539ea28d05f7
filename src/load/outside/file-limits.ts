const megabyte = 1024 * 1024;

/** The largest files that are read, in bytes. */
export const fileLimits = {
  rubric: 2 * megabyte,
  answers: 2 * megabyte,
  config: 2 * megabyte,
  report: 50 * megabyte,
  document: 20 * megabyte,
  '.gitignore': megabyte,
  /** It is never held whole. */
  JSONL: Infinity,
} as const;
export type FileKind = keyof typeof fileLimits;

/** Patterns of the command line and the config, and the lines of .gitignore files. */
export const patternLimits = {
  /** In UTF-16 units, without blanks at the end. */
  characters: 1000,
  /** How many patterns one with `{a,b}` may stand for. */
  alternatives: 256,
  /** Of one .gitignore, without empty ones and comments. */
  lines: 5000,
  /** Comparisons of a part of a pattern with a unit of a name, in one run. */
  comparisons: 500_000_000,
} as const;

/** Below one folder. */
export const walkLimits = {
  /** Files and folders. */
  entries: 500_000,
  /** Folders in each other. */
  depth: 200,
} as const;

/** Such as `2.1`. */
export function inMegabytes(bytes: number, decimals: 0 | 1): string {
  return (bytes / megabyte).toFixed(decimals);
}
