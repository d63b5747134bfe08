import type { Row } from "./readIndex.ts";

const DECIMALS = 18;
const INT128 = 2n ** 127n;

/** What `getSummary` answers for rows of feedback that is not revoked: count, mean towards zero, its decimals. */
export function summaryOf(rows: readonly Row[]): [bigint, bigint, bigint] {
  if (rows.length === 0) return [0n, 0n, 0n];
  const uses = new Array<number>(DECIMALS + 1).fill(0);
  let sum = 0n;
  for (const { valueRaw, valueDecimals } of rows) {
    const own = Number(valueDecimals);
    uses[own] = (uses[own] ?? 0) + 1;
    sum += BigInt(String(valueRaw)) * 10n ** BigInt(DECIMALS - own);
  }
  // The first of the largest has the fewest decimals.
  let decimals = uses.indexOf(Math.max(...uses));
  let mean = sum / BigInt(rows.length) / 10n ** BigInt(DECIMALS - decimals);
  for (; mean >= INT128 || mean < -INT128; decimals--) mean /= 10n;
  return [BigInt(rows.length), mean, BigInt(decimals)];
}
