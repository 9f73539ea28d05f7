import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** In bytes: below that, another thread costs more time than it saves. */
const worthwhile = 3_000_000;
/** Each thread holds the rubric and its phrases. */
const most = 4;

/** How many threads pay for files that are to be judged. */
export function jobsFor(files: readonly { path: string }[]): number {
  const size = files.reduce((sum, { path }) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
  return size < worthwhile ? 1 : Math.min(most, availableParallelism());
}
