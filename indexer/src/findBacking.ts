import type { Context } from "ponder:registry";
import { job, mandate, pair, pairJob } from "ponder:schema";
import type { Hex } from "viem";
import type { ProofOfPayment } from "../lib/files/feedbackFile.ts";
import { type Backing, isUsed, type Side, unbacked } from "../lib/identity/Backing.ts";
import { isMandated } from "../lib/identity/isMandated.ts";
import { isTelling } from "../lib/identity/isTelling.ts";
import type { RegistryPlace } from "../lib/identity/RegistryEvent.ts";
import { sideOf } from "../lib/identity/sideOf.ts";
import type { PairJobRow } from "../lib/Rows.ts";
import { marketsOn } from "./marketOf.ts";
import { plainRow } from "./plainRow.ts";

type Db = Context["db"];

/**
 * What stands behind feedback of `author` about an agent that is paid at `wallet`: the job that its file names, else the oldest settled job
 * between the two that verified none of the author's feedback yet.
 */
export async function findBacking(
  db: Db,
  place: RegistryPlace,
  author: Hex,
  wallet: Hex,
  proof: ProofOfPayment | undefined,
): Promise<Backing> {
  if (proof?.market !== undefined && proof.jobId !== undefined) {
    return namedJob(db, place, author, wallet, { ...proof, market: proof.market, jobId: proof.jobId });
  }
  const found = await Promise.all(
    marketsOn(place.chainId).flatMap((market) => [
      oldestUnused(db, { chainId: place.chainId, market, client: author, provider: wallet }, "client"),
      oldestUnused(db, { chainId: place.chainId, market, client: wallet, provider: author }, "provider"),
    ]),
  );
  const [oldest] = found.filter((one) => one !== null).sort((a, b) => Number(a.job.settledAt - b.job.settledAt));
  return oldest ?? unbacked("noJob");
}

type NamedProof = ProofOfPayment & { market: string; jobId: string };

async function namedJob(db: Db, place: RegistryPlace, author: Hex, wallet: Hex, proof: NamedProof): Promise<Backing> {
  const { chainId, timestamp } = place;
  const market = proof.market.toLowerCase() as Hex;
  if (Number(proof.chainId) !== chainId || !marketsOn(chainId).includes(market)) return unbacked("proofWrong");
  const found = await db.find(job, { chainId, market, jobId: BigInt(proof.jobId) });
  if (found === null || found.kind !== "bonded" || !isTelling(found.how)) return unbacked("proofWrong");
  if (found.endedTx !== proof.txHash.toLowerCase() || found.pairNumber === null) return unbacked("proofWrong");
  const stand = sideOf(found, wallet);
  if (stand === null || found.provider === null) return unbacked("proofWrong");
  const { side, party } = stand;
  const isParty =
    author === party || (await isOperator(db, { chainId, market, principal: party, operator: author }, timestamp));
  if (!isParty) return unbacked("proofWrong");
  const key = { chainId, market, client: found.client, provider: found.provider, number: found.pairNumber };
  const row = await db.find(pairJob, key);
  if (row === null) return unbacked("proofWrong");
  return isUsed(row, side) ? unbacked("jobUsed") : { verdict: "settledJob", job: plainRow(row), side, isOldest: false };
}

async function isOperator(db: Db, key: { chainId: number; market: Hex; principal: Hex; operator: Hex }, at: bigint) {
  return isMandated(await db.find(mandate, key), at);
}

type PairKey = Pick<PairJobRow, "chainId" | "market" | "client" | "provider">;

/** Jobs are looked at from where the last search ended, so that each is passed over once at most. */
async function oldestUnused(db: Db, key: PairKey, side: Side): Promise<Extract<Backing, { side: Side }> | null> {
  const counts = await db.find(pair, key);
  if (counts === null) return null;
  const from = side === "client" ? counts.nextByClient : counts.nextByProvider;
  for (let number = from; number <= counts.settledJobs; number++) {
    const row = await db.find(pairJob, { ...key, number });
    if (row !== null && !isUsed(row, side)) return { verdict: "settledJob", job: plainRow(row), side, isOldest: true };
  }
  return null;
}
