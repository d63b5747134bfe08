import type { Context } from "ponder:registry";
import { account } from "ponder:schema";
import type { Hex } from "viem";
import { type AccountChanges, accountChangesOf } from "../lib/accountChangesOf.ts";
import { accountsOf } from "../lib/accountsOf.ts";
import { arrivalsOf, type LastHires } from "../lib/arrivalsOf.ts";
import type { MarketEvent } from "../lib/MarketEvent.ts";
import { marketChangesOf } from "../lib/marketChangesOf.ts";
import { newAccount } from "../lib/newAccount.ts";
import type { JobRow } from "../lib/Rows.ts";
import { reduceAccount } from "../lib/reduceAccount.ts";
import { applyPair } from "./applyPair.ts";
import { applyTotals } from "./applyTotals.ts";
import { marketOf } from "./marketOf.ts";
import { plainRow } from "./plainRow.ts";

/**
 * Writes what an event changes in its accounts, in client and provider as a pair, and in the market's totals, hours and days. `job` is the
 * event's job as it was before.
 */
export async function applyMoney(db: Context["db"], event: MarketEvent, job: JobRow | null): Promise<void> {
  const scene = { market: marketOf(event.place), job };
  const gain = await applyPair(db, event, scene);
  const before = await applyAccounts(db, accountChangesOf(event, scene, gain));
  const changes = marketChangesOf(event, scene, gain);
  const arrivals = arrivalsOf(event, (address) => before.get(address) ?? null);
  if (changes !== null) await applyTotals(db, event.place, changes, arrivals);
}

/** Returns when the accounts last hired or were hired before the event; those that are new are left out. */
async function applyAccounts(db: Context["db"], changes: AccountChanges): Promise<Map<Hex, LastHires>> {
  const before = new Map<Hex, LastHires>();
  const addresses = accountsOf(changes);
  if (addresses.length === 0) return before;
  const first = addresses.map((address) => {
    const blank = newAccount(address, changes.event.place);
    return Object.assign(blank, reduceAccount(blank, changes));
  });
  await db
    .insert(account)
    .values(first)
    .onConflictDoUpdate((found) => {
      const row = plainRow(found);
      before.set(row.address, { lastAsClientAt: row.lastAsClientAt, lastAsProviderAt: row.lastAsProviderAt });
      return reduceAccount(row, changes);
    });
  return before;
}
