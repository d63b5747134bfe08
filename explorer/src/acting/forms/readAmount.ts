import { parseAmount } from "@surety/sdk";
import type { Place } from "../../wallet/Place.ts";
import { amountOf } from "../amountOf.ts";

/** An amount in token units, or what is wrong with the text. */
export type ReadAmount = { units: bigint } | { problem: string };

/**
 * Reads an amount of whole tokens.
 *
 * @param most - The most that makes sense here, in token units, and whose it is.
 */
export function readAmount(text: string, token: Place["token"], most?: { units: bigint; whose: string }): ReadAmount {
  const { symbol, decimals } = token;
  let units: bigint;
  try {
    units = parseAmount(text.trim(), decimals);
  } catch {
    return { problem: `Write an amount of ${symbol} such as 12.50, with at most ${decimals} digits after the point.` };
  }
  if (units === 0n) return { problem: "Write an amount above zero." };
  if (most !== undefined && units > most.units) {
    return { problem: `${most.whose} holds ${amountOf(most.units, token)}: write at most that.` };
  }
  return { units };
}
