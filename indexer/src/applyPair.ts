import type { Context } from "ponder:registry";
import { mandate, pair } from "ponder:schema";
import type { Hex } from "viem";
import { type Gain, gainOf } from "../lib/gainOf.ts";
import type { MarketEvent } from "../lib/MarketEvent.ts";
import { newPair } from "../lib/newPair.ts";
import { pairOf } from "../lib/pairOf.ts";
import { reducePair } from "../lib/reducePair.ts";
import type { Scene } from "../lib/Scene.ts";
import { plainRow } from "./plainRow.ts";

/** Writes what an event changes between its client and its provider, and says what that adds to the provider's rank. */
export async function applyPair(db: Context["db"], event: MarketEvent, scene: Scene): Promise<Gain | null> {
  const key = pairOf(event, scene.job);
  if (key === null) return null;
  const { chainId, market } = event.place;
  const isRanked = event.name === "Settled";
  const opposite = { chainId, market, client: key.provider, provider: key.client };
  const context = {
    opposite: isRanked ? await db.find(pair, opposite) : null,
    isTied: isRanked && (await isTied(db, event, key.provider, [key.client, scene.job?.evaluator ?? key.client])),
  };
  const blank = newPair(key, event.place);
  const first = reducePair(blank, event, scene, context);
  let gain = gainOf(blank, first);
  await db
    .insert(pair)
    .values({ ...blank, ...first })
    .onConflictDoUpdate((found) => {
      const row = plainRow(found);
      const next = reducePair(row, event, scene, context);
      gain = gainOf(row, next);
      return next;
    });
  return gain;
}

/** True if the principal ever made one of these accounts its operator. */
async function isTied(
  db: Context["db"],
  { place: { chainId, market } }: MarketEvent,
  principal: Hex,
  operators: Hex[],
): Promise<boolean> {
  for (const operator of operators) {
    if ((await db.find(mandate, { chainId, market, principal, operator })) !== null) return true;
  }
  return false;
}
