import type { IndexedMarket, JobStatus } from "@surety/sdk";
import type { ChainAccount } from "./compareAccounts.ts";
import { type Difference, differencesOf } from "./Difference.ts";
import { RUNNING } from "./heldOf.ts";
import type { ChainJob } from "./readChain.ts";

/** What the chain says of the market as a whole. */
export type ChainTotals = {
  readonly jobs: ReadonlyMap<bigint, ChainJob>;
  readonly accounts: ReadonlyMap<string, ChainAccount>;
  /** Token units that the market contract holds. */
  readonly held: bigint;
  readonly feeBps: bigint;
  readonly feeRecipient: string;
  /** How often the market emitted each event. */
  readonly events: ReadonlyMap<string, number>;
};

/** Compares the market's totals with sums over the chain's jobs and accounts, and all that the market holds with the token's word. */
export function compareTotals(index: IndexedMarket | null, chain: ChainTotals): Difference[] {
  const jobs = [...chain.jobs.values()];
  const running = jobs.filter((job) => RUNNING.includes(job.status));
  const bonded = running.filter((job) => job.bonded !== undefined);
  const settled = jobs.flatMap((job) => (job.settlement ? [{ budget: job.budget, ...job.settlement }] : []));
  const accounts = [...chain.accounts.values()];
  const emitted = (name: string): number => chain.events.get(name) ?? 0;
  const count = (status: JobStatus): number => jobs.filter((job) => job.status === status).length;
  const row = index && { ...index, rejectedOrCalledOff: index.jobsRejected + index.jobsCalledOff, held: heldBy(index) };
  return differencesOf("market", row ?? undefined, {
    feeBps: Number(chain.feeBps),
    feeRecipient: chain.feeRecipient,
    jobsCreated: jobs.length,
    jobsHired: jobs.filter((job) => job.bonded !== undefined).length,
    jobsFunded: emitted("JobFunded"),
    jobsDisputed: emitted("Disputed"),
    bids: emitted("BidPlaced"),
    jobsCompleted: count("Completed"),
    jobsExpired: count("Expired"),
    rejectedOrCalledOff: count("Rejected"),
    volume: sum(settled, ({ budget, share }) => (budget * share) / 10_000n),
    plainVolume: sum(jobs, (job) => (job.bonded === undefined && job.status === "Completed" ? job.budget : 0n)),
    evaluatorFees: sum(settled, (job) => job.toEvaluator),
    deposited: sum(accounts, ({ flow }) => flow.deposited),
    withdrawn: sum(accounts, ({ flow }) => flow.withdrawn),
    balancesHeld: sum(accounts, ({ balance }) => balance),
    budgetsHeld: sum(bonded, (job) => job.budget),
    evaluatorFeesHeld: sum(bonded, (job) => job.bonded?.evaluatorFee ?? 0n),
    bondsHeld: sum(bonded, (job) => job.bonded?.bond ?? 0n),
    stakesHeld: sum(bonded, (job) => (job.status === "Disputed" ? job.stake : 0n)),
    plainHeld: sum(running, (job) => (job.bonded === undefined ? job.budget : 0n)),
    // More than that was sent past the market's functions, and is nobody's.
    held: row === null || chain.held < row.held ? chain.held : row.held,
  });
}

/** All that came in and did not leave. */
const heldBy = ({ deposited, withdrawn, paidOut }: IndexedMarket): bigint => deposited - withdrawn - paidOut;

function sum<T>(items: readonly T[], amount: (item: T) => bigint): bigint {
  return items.reduce((total, item) => total + amount(item), 0n);
}
