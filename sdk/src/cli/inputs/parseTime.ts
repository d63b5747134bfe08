import type { Market } from "../../createMarket.ts";
import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";
import { parsePeriod } from "./parsePeriod.ts";

/** A point in time as typed: so long after the chain's newest block, or a Unix second. */
export type TypedTime = { readonly after: number } | { readonly at: number };

/** Reads `2h` (from the chain's time on), `2027-01-31T12:00:00Z`, or a Unix second. */
export function parseTime(text: string): TypedTime {
  if (/^\d{9,12}$/.test(text)) return { at: Number(text) };
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z$/.test(text) && !Number.isNaN(Date.parse(text))) {
    return { at: Date.parse(text) / 1000 };
  }
  if (/^\d{1,9}[smhdw]$/.test(text)) return { after: parsePeriod(text) };
  throw new InvalidArgumentError(
    "a time",
    text,
    "Pass how long from now on the chain (2h, 7d), a time such as 2027-01-31T12:00:00Z, or a Unix second.",
  );
}

/** The Unix second of a typed time; the chain's clock counts, not the machine's. */
export async function secondOf(market: Market, time: TypedTime): Promise<number> {
  return "at" in time ? time.at : (await market.getLatestBlock()).timestamp + time.after;
}
