import type { Deployment } from "@surety/contracts/deployments";
import { createMarket, type IndexedAccount, type IndexedJob, type IndexedMarket, type Market } from "@surety/sdk";
import { allPages } from "../market/allPages.ts";
import { eachOf } from "../market/eachOf.ts";
import { type ChainAccount, compareAccounts } from "./compareAccounts.ts";
import { compareJobs } from "./compareJobs.ts";
import { compareTables } from "./compareTables.ts";
import { compareTotals } from "./compareTotals.ts";
import { heldOf } from "./heldOf.ts";
import { IndexMovingError } from "./IndexMovingError.ts";
import { newsOf } from "./newsOf.ts";
import { PinnedProvider } from "./PinnedProvider.ts";
import type { Reconciliation } from "./Reconciliation.ts";
import { type ChainJob, readJobs } from "./readChain.ts";
import { readGrants } from "./readGrants.ts";
import { type ChainLog, readLogs } from "./readLogs.ts";
import { readSideTables, type SideTables } from "./readSideTables.ts";
import { flowsOf } from "./rowsOf.ts";

/** What was compared of a market. */
export type MarketReconciliation = Reconciliation & { readonly jobs: number; readonly accounts: number };

type IndexState = {
  block: number;
  jobs: IndexedJob[];
  accounts: IndexedAccount[];
  totals: IndexedMarket | null;
  tables: SideTables;
};

/** Times that the index is read again if the market was busy meanwhile. */
const ATTEMPTS = 10;

/**
 * Compares every row that the index has of a market with its chain at one block: jobs, accounts, timeline, bids, terms, ratings, mandates, lists, nonces,
 * totals, and that pairs, hours and days sum to them.
 *
 * @param place Where chain and index are; without `deployment`, the record of the RPC's chain.
 * @throws IndexMovingError if the market is too busy to be read at one block; the SDK's errors if chain or index do not answer.
 */
export async function reconcile(place: {
  rpcUrl: string;
  indexerUrl: string;
  deployment?: Deployment;
}): Promise<MarketReconciliation> {
  const market = await createMarket(place);
  const { chainId, address } = market;
  const index = await readIndex(market, place);
  const provider = new PinnedProvider(place.rpcUrl, index.block);
  const { deployment } = place;
  const pinned = await createMarket({ provider, ...(deployment && { deployment }) });
  const blocks = { from: Number(index.totals?.startBlock ?? 0n), to: index.block };
  const all = await readLogs(address, provider, blocks);
  const logs = newsOf(all);
  const jobs = await readJobs(pinned, logs);
  const { feeBps, feeRecipient } = await pinned.getMarketInfo();
  const accounts = await readAccounts(pinned, accountsOf(index, jobs), jobs, logs);
  const held = await pinned.getWalletBalance(address);
  const events = new Map([...Map.groupBy(logs, ({ name }) => name)].map(([name, group]) => [name, group.length]));
  const grants = await readGrants(address, provider, logs);
  provider.destroy();
  return {
    chainId,
    contract: address,
    block: index.block,
    checkedAt: Math.floor(Date.now() / 1000),
    scope: `${jobs.size} jobs, ${accounts.size} accounts and all totals`,
    jobs: jobs.size,
    accounts: accounts.size,
    checked: jobs.size + accounts.size + Object.values(index.tables).reduce((all, rows) => all + rows.length, 0),
    differences: [
      ...compareJobs(index.jobs, jobs),
      ...compareAccounts(index.accounts, accounts),
      ...compareTotals(index.totals, { jobs, accounts, held, feeBps, feeRecipient, events }),
      ...compareTables(index, { all, news: logs }, grants),
    ],
  };
}

/** Reads all of the index between two events of the market. */
async function readIndex(market: Market, place: { rpcUrl: string; indexerUrl: string }): Promise<IndexState> {
  const { number } = await market.getLatestBlock();
  const provider = new PinnedProvider(place.rpcUrl, number);
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = await market.index.waitForBlock(number);
      const [jobs, accounts, tables, totals] = await Promise.all([
        allPages((part) => market.index.listJobs(part)),
        allPages((part) => market.index.listAccounts(part)),
        readSideTables(place.indexerUrl, market),
        market.index.getMarket(),
      ]);
      const block = await market.index.waitForBlock(before);
      const meanwhile = await readLogs(market.address, provider, { from: before + 1, to: block });
      if (meanwhile.length === 0) return { block, jobs, accounts, totals, tables };
    }
  } finally {
    provider.destroy();
  }
  throw new IndexMovingError(ATTEMPTS);
}

/** Accounts that the index knows, and those that only the chain does. */
function accountsOf(index: IndexState, jobs: ReadonlyMap<bigint, ChainJob>): Set<string> {
  const parties = [...jobs.values()].flatMap(({ client, provider, evaluator }) => [client, provider, evaluator]);
  return new Set([...index.accounts.map((account) => account.address), ...parties.filter((party) => party !== null)]);
}

async function readAccounts(
  market: Market,
  addresses: ReadonlySet<string>,
  jobs: ReadonlyMap<bigint, ChainJob>,
  logs: readonly ChainLog[],
): Promise<Map<string, ChainAccount>> {
  const held = heldOf(jobs.values());
  const flows = flowsOf(logs);
  const accounts = await eachOf([...addresses], async (address): Promise<[string, ChainAccount]> => {
    const [balance, record] = await Promise.all([market.getAccountBalance(address), market.getRecord(address)]);
    const locked = held.get(address) ?? { bondLocked: 0n, escrowed: 0n };
    return [address, { balance, record, held: locked, flow: flows.get(address) ?? { deposited: 0n, withdrawn: 0n } }];
  });
  return new Map(accounts);
}
