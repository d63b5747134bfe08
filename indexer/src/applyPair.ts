import type { Context } from "ponder:registry";
import { mandate, pair } from "ponder:schema";
import { type Gain, gainOf } from "../lib/gainOf.ts";
import type { MarketEvent } from "../lib/MarketEvent.ts";
import { pairOf } from "../lib/pairOf.ts";
import { reducePair } from "../lib/reducePair.ts";
import type { Scene } from "../lib/Scene.ts";
import { changesOf } from "./changesOf.ts";
import { plainRow } from "./plainRow.ts";

/** Writes what an event changes between its client and its provider, and says what that adds to the provider's rank. */
export async function applyPair(db: Context["db"], event: MarketEvent, scene: Scene): Promise<Gain | null> {
  const key = pairOf(event, scene.job);
  if (key === null) return null;
  const { chainId, market } = event.place;
  const isRanked = event.name === "Settled";
  const opposite = { chainId, market, client: key.provider, provider: key.client };
  const context = {
    key,
    opposite: isRanked ? await db.find(pair, opposite) : null,
    isTied: isRanked && (await isTied(db, event, key.provider, [key.client, scene.job?.evaluator ?? key.client])),
  };
  const first = reducePair(null, event, scene, context);
  let gain = gainOf(null, first);
  await db
    .insert(pair)
    .values(first)
    .onConflictDoUpdate((found) => {
      const row = plainRow(found);
      const after = reducePair(row, event, scene, context);
      gain = gainOf(row, after);
      return changesOf(row, after);
    });
  return gain;
}

/** True if the principal ever made one of these accounts its operator. */
async function isTied(
  db: Context["db"],
  { place: { chainId, market } }: MarketEvent,
  principal: `0x${string}`,
  operators: `0x${string}`[],
): Promise<boolean> {
  for (const operator of operators) {
    if ((await db.find(mandate, { chainId, market, principal, operator })) !== null) return true;
  }
  return false;
}
