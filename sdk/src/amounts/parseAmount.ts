import { parseUnits } from "ethers";
import { InvalidAmountError } from "../errors/InvalidAmountError.ts";

/** Token units as a bigint, or whole tokens as a plain decimal string such as `"12.50"`. Never a number. */
export type Amount = bigint | string;

/** The market keeps amounts in 96 bits. */
const MAX_AMOUNT = (1n << 96n) - 1n;
const DECIMAL = /^\d+(?:\.(\d+))?$/;

/**
 * Gives an amount in token units, exactly.
 *
 * @param amount - Token units, or whole tokens as a decimal string.
 * @param decimals - The token's decimals.
 * @throws {@link InvalidAmountError} for anything else: signs, exponents, commas, spaces, too many decimals, numbers, more than 96 bits.
 *
 * @example
 * ```ts
 * parseAmount("12.50", 6); // 12500000n
 * ```
 */
export function parseAmount(amount: Amount, decimals: number): bigint {
  const units = unitsOf(amount, decimals);
  if (units === undefined || units < 0n || units > MAX_AMOUNT) throw new InvalidAmountError(String(amount), decimals);
  return units;
}

function unitsOf(amount: Amount, decimals: number): bigint | undefined {
  if (typeof amount === "bigint") return amount;
  // Callers without a type checker pass numbers; a float is never an amount.
  if (typeof amount !== "string") return undefined;
  const match = DECIMAL.exec(amount);
  if (match === null || (match[1] ?? "").length > decimals || amount.length > 64) return undefined;
  return parseUnits(amount, decimals);
}
