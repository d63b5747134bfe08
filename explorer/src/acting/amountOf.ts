import { showAmount } from "../view/showAmount.ts";
import type { Place } from "../wallet/Place.ts";

/** Token units as the other pages show them. */
export function amountOf(units: bigint, { symbol, decimals }: Place["token"]): string {
  return showAmount(units.toString(), { tokenSymbol: symbol, tokenDecimals: decimals });
}
