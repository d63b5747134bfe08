import type { Estimate } from "../statistics/estimate.ts";

/** A mean with its interval, for readers: `1.25 [0.98, 1.52]`; of a single sample the mean alone. */
export function formatEstimate({ mean, low, high, samples }: Estimate): string {
  const text = (value: number): string => (Math.abs(value) < 0.005 ? 0 : value).toFixed(2);
  return samples === 1 ? text(mean) : `${text(mean)} [${text(low)}, ${text(high)}]`;
}
