import { availableParallelism } from 'node:os';
import { sizeOf } from '../load/outside/look.ts';

/** In bytes: below that, another thread is not worth the 80 MB that it takes. */
const worthwhile = 32_000_000;
/** Each thread holds the rubric and its phrases. */
const most = 4;

/** How many threads pay for files that are to be judged. */
export function jobsFor(files: readonly { path: string }[]): number {
  const size = files.reduce((sum, { path }) => sum + sizeOf(path), 0);
  return size < worthwhile ? 1 : Math.min(most, availableParallelism());
}
