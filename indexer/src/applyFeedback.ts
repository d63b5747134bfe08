import type { Context } from "ponder:registry";
import { agent, feedback, pair, pairJob } from "ponder:schema";
import type { Hex } from "viem";
import { feedbackFile, type ProofOfPayment } from "../lib/files/feedbackFile.ts";
import { readInlineFile } from "../lib/files/readInlineFile.ts";
import { type Backing, unbacked } from "../lib/identity/Backing.ts";
import { newFeedback } from "../lib/identity/newFeedback.ts";
import type { RegistryEvent } from "../lib/identity/RegistryEvent.ts";
import { reduceFeedbackTotals } from "../lib/identity/reduceFeedbackTotals.ts";
import { findBacking } from "./findBacking.ts";
import { plainRow } from "./plainRow.ts";

type Db = Context["db"];

/** Writes feedback, whether a job stands behind it, and what that changes in the agent's totals. */
export async function applyFeedback(db: Db, event: RegistryEvent<"NewFeedback">): Promise<void> {
  const { args, place } = event;
  const key = { chainId: place.chainId, agentId: args.agentId };
  const about = await db.find(agent, key);
  const { file, problem } = readInlineFile(args.feedbackURI, feedbackFile);
  const backing = await backingOf(db, event, about, file?.proofOfPayment);
  const row = newFeedback(event, problem, backing);
  await db.insert(feedback).values(row);
  if (backing.job !== null) await use(db, backing);
  if (about !== null) {
    await db.update(agent, key).set((now) => reduceFeedbackTotals(plainRow(now), row, 1, place.timestamp));
  }
}

async function backingOf(
  db: Db,
  { args, place }: RegistryEvent<"NewFeedback">,
  about: { agentWallet: Hex | null } | null,
  proof: ProofOfPayment | undefined,
): Promise<Backing> {
  if (about === null) return unbacked("agentUnknown");
  if (about.agentWallet === null) return unbacked("walletMissing");
  return findBacking(db, place, args.clientAddress, about.agentWallet, proof);
}

/** The job verifies no other feedback of this side; the next search of its pair begins behind the oldest that is left. */
async function use(db: Db, { job, side, isOldest }: Extract<Backing, { verdict: "settledJob" }>): Promise<void> {
  const { chainId, market, client, provider, number } = job;
  const isClients = side === "client";
  await db
    .update(pairJob, { chainId, market, client, provider, number })
    .set(isClients ? { usedByClient: true } : { usedByProvider: true });
  if (!isOldest) return;
  await db
    .update(pair, { chainId, market, client, provider })
    .set(isClients ? { nextByClient: number + 1 } : { nextByProvider: number + 1 });
}
