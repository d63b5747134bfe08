import type { Deployment } from "@surety/contracts/deployments";
import { createMarket, type IndexedAccount, type IndexedJob, type IndexedMarket, type Market } from "@surety/sdk";
import { allPages } from "../market/allPages.ts";
import { type ChainAccount, compareAccounts } from "./compareAccounts.ts";
import { compareJobs } from "./compareJobs.ts";
import { compareTotals } from "./compareTotals.ts";
import type { Difference } from "./Difference.ts";
import { IndexMovingError } from "./IndexMovingError.ts";
import { PinnedProvider } from "./PinnedProvider.ts";
import { type ChainJob, readJobs } from "./readChain.ts";

/** What was compared, and what was found. */
export type Reconciliation = {
  /** The block at which both were read. */
  readonly block: number;
  readonly jobs: number;
  readonly accounts: number;
  /** Empty if index and chain agree. */
  readonly differences: readonly Difference[];
};

type IndexState = { block: number; jobs: IndexedJob[]; accounts: IndexedAccount[]; totals: IndexedMarket | null };

/** Times that the index is read again if the market was busy meanwhile. */
const ATTEMPTS = 10;

/**
 * Compares every job, account and total of an index with its chain at one block.
 *
 * @param place Where chain and index are; without `deployment`, the record of the RPC's chain.
 * @throws IndexMovingError if the market is too busy to be read at one block; the SDK's errors if chain or index do not answer.
 */
export async function reconcile(place: {
  rpcUrl: string;
  indexerUrl: string;
  deployment?: Deployment;
}): Promise<Reconciliation> {
  const market = await createMarket(place);
  const index = await readIndex(market);
  const provider = new PinnedProvider(place.rpcUrl, index.block);
  const { deployment } = place;
  const pinned = await createMarket({ provider, ...(deployment && { deployment }) });
  const jobs = await readJobs(pinned, provider, { from: index.totals?.startBlock ?? 0n, to: index.block });
  const { feeBps, feeRecipient } = await pinned.getMarketInfo();
  const accounts = await readAccounts(pinned, accountsOf(index, jobs));
  const held = await pinned.getWalletBalance(pinned.address);
  return {
    block: index.block,
    jobs: jobs.size,
    accounts: accounts.size,
    differences: [
      ...compareJobs(index.jobs, jobs),
      ...compareAccounts(index.accounts, accounts),
      ...compareTotals(index.totals, { jobs, accounts, held, feeBps, feeRecipient }),
    ],
  };
}

/** Reads all of the index between two changes of the market. */
async function readIndex(market: Market): Promise<IndexState> {
  const { number } = await market.getLatestBlock();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const block = await market.index.waitForBlock(number);
    const before = await market.index.getMarket();
    const [jobs, accounts] = await Promise.all([
      allPages((part) => market.index.listJobs(part)),
      allPages((part) => market.index.listAccounts(part)),
    ]);
    const totals = await market.index.getMarket();
    const isStill = before?.updatedBlock === totals?.updatedBlock && (totals?.updatedBlock ?? 0n) <= BigInt(block);
    if (isStill) return { block, jobs, accounts, totals };
  }
  throw new IndexMovingError(ATTEMPTS);
}

/** Accounts that the index knows, and those that only the chain does. */
function accountsOf(index: IndexState, jobs: ReadonlyMap<bigint, ChainJob>): Set<string> {
  const parties = [...jobs.values()].flatMap(({ client, provider, evaluator }) => [client, provider, evaluator]);
  return new Set([...index.accounts.map((account) => account.address), ...parties.filter((party) => party !== null)]);
}

async function readAccounts(market: Market, addresses: ReadonlySet<string>): Promise<Map<string, ChainAccount>> {
  const accounts = new Map<string, ChainAccount>();
  for (const address of addresses) {
    const [balance, record] = await Promise.all([market.getAccountBalance(address), market.getRecord(address)]);
    accounts.set(address, { balance, record });
  }
  return accounts;
}
