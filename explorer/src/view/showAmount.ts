import { formatAmount } from "@surety/sdk";
import type { Market } from "../data/types.ts";

/** The token of a market, as far as amounts need it. */
export type Token = Pick<Market, "tokenSymbol" | "tokenDecimals">;

/**
 * An amount to the last unit, with at least two decimals, and its unit.
 *
 * @param units Token units as decimal digits, as REST gives them.
 * @example showAmount("12500000", { tokenSymbol: "TUSD", tokenDecimals: 6 }) // "12.50 TUSD"
 */
export function showAmount(units: string, { tokenSymbol, tokenDecimals }: Token): string {
  const [whole = "0", fraction = ""] = formatAmount(BigInt(units), tokenDecimals).split(".");
  const least = Math.min(2, tokenDecimals);
  const decimals = fraction.replace(/0+$/, "").padEnd(least, "0");
  return `${group(whole)}${decimals && `.${decimals}`} ${tokenSymbol}`;
}

/** Digits in threes, parted by a thin space that does not break. */
function group(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, "\u202f");
}
