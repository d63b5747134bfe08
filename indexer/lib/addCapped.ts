/** Largest number that a column of token units holds. */
const MAX = 10n ** 78n - 1n;

/**
 * A running sum that stops at the column's bounds. A worthless token with free minting, or a foreign contract that emits what it likes,
 * could push a sum past them, and must not be able to stop the index.
 */
export function addCapped(sum: bigint, amount: bigint): bigint {
  const next = sum + amount;
  if (next > MAX) return MAX;
  return next < -MAX ? -MAX : next;
}
