import type { Context } from "ponder:registry";
import { job, mandate, pair, pairJob } from "ponder:schema";
import type { Hex } from "viem";
import { type Gain, gainOf } from "../lib/gainOf.ts";
import { isTelling } from "../lib/identity/isTelling.ts";
import { newPairJob } from "../lib/identity/newPairJob.ts";
import type { MarketEvent } from "../lib/MarketEvent.ts";
import { HOWS } from "../lib/names.ts";
import { newPair } from "../lib/newPair.ts";
import { type PairKey, pairOf } from "../lib/pairOf.ts";
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
  let settledJobs = first.settledJobs;
  await db
    .insert(pair)
    .values({ ...blank, ...first })
    .onConflictDoUpdate((found) => {
      const row = plainRow(found);
      const next = reducePair(row, event, scene, context);
      gain = gainOf(row, next);
      settledJobs = next.settledJobs;
      return next;
    });
  if (isRanked && isTelling(HOWS[event.args.how] ?? null) && settledJobs !== undefined) {
    await recordPairJob(db, event, key, settledJobs);
  }
  return gain;
}

/** The job may now verify feedback of its client and of its provider. */
async function recordPairJob(db: Context["db"], event: MarketEvent<"Settled">, key: PairKey, number: number) {
  const { chainId, market } = event.place;
  await db.insert(pairJob).values(newPairJob(event, key, number));
  await db.update(job, { chainId, market, jobId: event.args.jobId }).set({ pairNumber: number });
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
