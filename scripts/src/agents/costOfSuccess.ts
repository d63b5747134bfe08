import type { RecordView } from "./View.ts";

const NEWCOMER: RecordView = { completed: 0, rejected: 0, expired: 0 };

/**
 * Price over the square of the estimated chance of success, scaled to stay an integer. The square is for the time that a failure costs.
 * The estimate gives newcomers four successes in five, so that they are tried.
 */
export function costOfSuccess(price: bigint, { completed, rejected, expired }: RecordView = NEWCOMER): bigint {
  return (price * BigInt(completed + rejected + expired + 5) ** 2n * 1_000n) / BigInt(completed + 4) ** 2n;
}
