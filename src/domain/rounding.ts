/** Scores and points: one decimal. The small addend keeps 0.05 from falling through binary fractions. */
export function roundScore(score: number): number {
  return Math.round((score + 1e-9) * 10) / 10;
}

/** Shares 0-1: three decimals, so that they read as percent with one. */
export function roundShare(share: number): number {
  return Math.round((share + 1e-9) * 1000) / 1000;
}

export function roundOrNull(score: number | null): number | null {
  return score === null ? null : roundScore(score);
}
