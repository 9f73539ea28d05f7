import { InputError } from '../../domain/input-error.ts';
import { patternLimits } from './file-limits.ts';

/** How many comparisons are left, for all patterns of a run. */
export class MatchBudget {
  #left = patternLimits.comparisons;

  /** Throws an InputError when there are none. */
  spend(comparisons: number): void {
    this.#left -= comparisons;
    if (this.#left >= 0) return;
    const most = patternLimits.comparisons.toLocaleString('en');
    throw new InputError({
      message: `The patterns here, .gitignore files included, are too many or too long for so many files: comparing them takes more than ${most} steps. Make them shorter, or name a smaller folder.`,
    });
  }
}
