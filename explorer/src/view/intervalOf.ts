/** Quantile of the normal distribution for 95 %. */
const Z = 1.96;

/** A share between 0 and 1, and the range that it lies in with 95 % confidence. */
export type Interval = { share: number; low: number; high: number };

/**
 * What so many successes of so many trials say of the share behind them: Wilson's score interval, which holds for few trials too
 * (E. B. Wilson, 1927).
 *
 * @returns null without trials.
 * @example intervalOf(8, 10) // { share: 0.8, low: 0.49, high: 0.94 }
 */
export function intervalOf(successes: number, trials: number): Interval | null {
  if (trials === 0) return null;
  const share = successes / trials;
  const spread = Z ** 2 / trials;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (Z / (1 + spread)) * Math.sqrt((share * (1 - share) + spread / 4) / trials);
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
