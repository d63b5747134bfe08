import { formatAmount } from "@surety/sdk";

/** Token units as whole tokens with two decimals, cut off towards zero; for readers, not for sums. */
export function formatCents(units: bigint, decimals: number): string {
  const cent = 10n ** BigInt(decimals - 2);
  const sign = units < 0n ? "-" : "";
  return sign + formatAmount((units < 0n ? -units : units) / cent, 2);
}
