import leven from 'leven';

/** The candidate that a mistyped `word` most likely means, or `undefined` when none is near. */
function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = word.slice(0, 60).toLowerCase();
  let best: string | undefined;
  // Two letters swapped count as two edits, so words of four letters may be two away.
  let bestDistance = Math.max(typed.length < 4 ? 1 : 2, Math.floor(typed.length * 0.4)) + 1;
  for (const candidate of candidates) {
    const distance = leven(typed, candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** A sentence to hang behind an error: ` Did you mean "x"?`, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? '' : ` Did you mean "${candidate}"?`;
}
