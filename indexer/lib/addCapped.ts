/** Largest number that a column of token units holds. */
const MAX = 10n ** 78n - 1n;

/**
 * A running sum that stops at the column's maximum. A worthless token with free minting could push a sum of deposits past it, and
 * must not be able to stop the index.
 */
export function addCapped(sum: bigint, amount: bigint): bigint {
  const next = sum + amount;
  return next > MAX ? MAX : next;
}
