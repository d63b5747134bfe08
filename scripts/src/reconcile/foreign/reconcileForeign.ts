import { ERC8183_EVENTS } from "@surety/contracts/erc8183-events";
import { interfaceOf } from "@surety/sdk";
import { compareRows } from "../compareRows.ts";
import { IndexMovingError } from "../IndexMovingError.ts";
import { PinnedProvider } from "../PinnedProvider.ts";
import type { Reconciliation } from "../Reconciliation.ts";
import { readIndexed } from "../readIndexed.ts";
import { readLogs } from "../readLogs.ts";
import { type Row, readTable } from "../readTable.ts";
import type { ForeignMarket } from "./ForeignMarket.ts";
import { type ForeignRows, foreignRowsOf } from "./foreignRowsOf.ts";

const JOB = ["jobId", "client", "provider", "evaluator", "budget", "status"];
const EVENT = ["block", "logIndex", "kind", "jobId", "tx"];
const MARKET = [
  ...["address", "jobsCreated", "jobsCalledOff", "jobsCompleted", "jobsRejected", "jobsExpired", "deposited"],
];
/** Times that the index is read again if the market was busy meanwhile. */
const ATTEMPTS = 10;

/**
 * Compares what an index has of a contract of others with the events that the chain holds of it: every job's parties, budget and status, the
 * whole timeline, and the totals.
 *
 * @throws IndexMovingError if the contract is too busy to be read at one block; the SDK's errors if the index does not answer.
 */
export async function reconcileForeign(
  { rpcUrl, indexerUrl }: { rpcUrl: string; indexerUrl: string },
  foreign: ForeignMarket,
): Promise<Reconciliation> {
  const { chainId, address, generation, startBlock: from } = foreign;
  const abi = interfaceOf([...ERC8183_EVENTS[generation]]);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await readIndexed(indexerUrl, chainId);
    const index = await readIndex(indexerUrl, foreign);
    const block = await readIndexed(indexerUrl, chainId);
    const provider = new PinnedProvider(rpcUrl, block);
    try {
      const logs = await readLogs(address, provider, { from, to: block }, abi);
      if (logs.some((log) => log.block > before)) continue;
      const chain = foreignRowsOf(logs, foreign);
      const checked = index.jobs.length + index.events.length + 1;
      const scope = `${chain.jobs.length} jobs and all totals of others' contract`;
      const checkedAt = Math.floor(Date.now() / 1000);
      return { chainId, contract: address, block, checkedAt, scope, checked, differences: differencesOf(index, chain) };
    } finally {
      provider.destroy();
    }
  }
  throw new IndexMovingError(ATTEMPTS);
}

function differencesOf(index: Omit<ForeignRows, "market"> & { markets: readonly Row[] }, chain: ForeignRows) {
  return [
    ...compareRows("job", ["jobId"], index.jobs, chain.jobs),
    ...compareRows("event", ["block", "logIndex"], index.events, chain.events),
    ...compareRows("market", ["address"], index.markets, [chain.market]),
  ];
}

async function readIndex(indexerUrl: string, { chainId, address }: ForeignMarket) {
  const market = address.toLowerCase();
  const [jobs, events, markets] = await Promise.all([
    readTable(indexerUrl, { chainId, market }, "jobs", JOB),
    readTable(indexerUrl, { chainId, market }, "jobEvents", EVENT),
    readTable(indexerUrl, { chainId, address: market }, "markets", MARKET),
  ]);
  return { jobs, events, markets };
}
