import { formatAmount } from "@surety/sdk";
import type { Place } from "../wallet/Place.ts";

/** Token units with the token's symbol. */
export function amountOf(units: bigint, { symbol, decimals }: Place["token"]): string {
  return `${formatAmount(units, decimals)} ${symbol}`;
}
