import { formatUnits } from "ethers";

/**
 * Writes token units as whole tokens with all of the token's decimals; `parseAmount` reads it back exactly.
 *
 * @param units - Token units.
 * @param decimals - The token's decimals.
 *
 * @example
 * ```ts
 * formatAmount(12_500_000n, 6); // "12.500000"
 * ```
 */
export function formatAmount(units: bigint, decimals: number): string {
  const [whole = "0", fraction = ""] = formatUnits(units, decimals).split(".");
  return decimals === 0 ? whole : `${whole}.${fraction.padEnd(decimals, "0")}`;
}
