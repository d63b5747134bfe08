import { createMarket } from "@surety/sdk";
import type { Reconciliation } from "../../reconcile/Reconciliation.ts";
import { reconcile } from "../../reconcile/reconcile.ts";
import { Observer } from "../../runner/Observer.ts";
import type { Mirror } from "../mirror/Mirror.ts";
import type { Stage } from "../Stage.ts";
import { compareMirror } from "./compareMirror.ts";
import type { SimAgent } from "./SimAgent.ts";

/** What the index says that jobs hold. */
const HELD = ["budgetsHeld", "evaluatorFeesHeld", "bondsHeld", "stakesHeld", "plainHeld"] as const;

/** What a comparison of the index with chain and mirror found. */
export type IndexAudit = {
  readonly reconciliation: Reconciliation;
  /** Rows in which index and mirror differ, in words; empty if they agree. */
  readonly differences: readonly string[];
  /** Rows that were compared with the mirror. */
  readonly compared: number;
  /** Seconds from the last block until the index had it. */
  readonly secondsBehind: number;
  /** What the index counts: deposited, withdrawn, account balances and what jobs hold, in token units. */
  readonly moneyIn: bigint;
  readonly moneyOut: bigint;
  readonly balances: bigint;
  readonly held: bigint;
};

/**
 * Holds an index that ran along against the chain, every row of every table, and against the mirror by which agents saw the market.
 *
 * @param apiUrl The index's API.
 */
export async function auditIndex(
  stage: Stage,
  apiUrl: string,
  { mirror, agents }: { mirror: Mirror; agents: readonly SimAgent[] },
): Promise<IndexAudit> {
  const { provider, deployment, rpcUrl } = stage;
  const since = performance.now();
  const market = await createMarket({ provider, deployment, indexerUrl: apiUrl });
  const { number, timestamp } = await market.getLatestBlock();
  await market.index.waitForBlock(number, { timeoutMs: 600_000 });
  const secondsBehind = (performance.now() - since) / 1000;
  const observer = new Observer(
    market,
    agents.map(({ address }) => address),
  );
  const world = await observer.observe({ number, timestamp: BigInt(timestamp) });
  const reconciliation = await reconcile({ rpcUrl, indexerUrl: apiUrl, deployment });
  const totals = await market.index.getMarket();
  if (totals === null) throw new Error("The index knows no event of the market.");
  return {
    reconciliation,
    ...compareMirror(mirror, world),
    secondsBehind,
    moneyIn: totals.deposited,
    moneyOut: totals.withdrawn + totals.paidOut,
    balances: totals.balancesHeld,
    held: HELD.reduce((sum, column) => sum + totals[column], 0n),
  };
}
