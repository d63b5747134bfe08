import type { Context } from "ponder:registry";
import { mandate } from "ponder:schema";
import type { MarketEvent } from "../lib/MarketEvent.ts";
import { reduceMandate } from "../lib/reduceMandate.ts";

/** Writes what an event changes in a mandate. */
export async function applyMandateEvent(
  db: Context["db"],
  event: MarketEvent<"MandateSet" | "MandateRevoked" | "MandateSpent">,
): Promise<void> {
  const { chainId, market } = event.place;
  const { principal, operator } = event.args;
  const after = reduceMandate(await db.find(mandate, { chainId, market, principal, operator }), event);
  if (after !== null) await db.insert(mandate).values(after).onConflictDoUpdate(after);
}
