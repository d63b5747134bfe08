import { ZeroAddress } from "ethers";
import type { ChainLog } from "../readLogs.ts";
import type { Row } from "../readTable.ts";
import type { ForeignMarket } from "./ForeignMarket.ts";

/** What the index should have of a contract of others. */
export type ForeignRows = { readonly jobs: readonly Row[]; readonly events: readonly Row[]; readonly market: Row };

type Job = {
  client: string;
  provider: string | null;
  evaluator: string;
  budget: bigint;
  status: string;
  /** True if it is paid in another token than its market. */
  isOther: boolean;
  /** What came in for it. */
  paid: bigint;
  /** True if it ended without ever being funded or submitted. */
  isCalledOff: boolean;
};

/** Statuses that events bring about. */
const STATUS: Readonly<Record<string, string>> = {
  JobFunded: "Funded",
  JobSubmitted: "Submitted",
  JobCompleted: "Completed",
  JobRejected: "Rejected",
  JobExpired: "Expired",
};
/** Further events of one job that the index keeps. */
const OTHERS = ["ProviderSet", "BudgetSet", "PaymentReleased", "Refunded", "PlatformFeePaid", "EvaluatorFeePaid"];

/** Jobs, timeline and totals by the events alone, for the contracts of others have no common getters. */
export function foreignRowsOf(logs: readonly ChainLog[], { address, paymentToken }: ForeignMarket): ForeignRows {
  const jobs = new Map<bigint, Job>();
  const events: Row[] = [];
  for (const log of logs) {
    const { name, args, block, logIndex, tx } = log;
    const job = jobs.get(args.jobId);
    if (!isNews(log, job)) continue;
    jobs.set(args.jobId, job === undefined ? created(args) : { ...job, ...changes(log, job, paymentToken.address) });
    events.push({ block: String(block), logIndex, kind: name, jobId: String(args.jobId), tx });
  }
  const rows = [...jobs].map(([id, job]): Row => {
    const { client, provider, evaluator, budget, status } = job;
    return { jobId: String(id), client, provider, evaluator, budget: String(budget), status };
  });
  return { jobs: rows, events, market: totalsOf(address, [...jobs.values()]) };
}

/** The second form of `JobFunded` says nothing new, nor does what concerns a job whose beginning is unknown. */
function isNews({ name }: ChainLog, job: Job | undefined): boolean {
  if (name === "JobCreated") return job === undefined;
  if (job === undefined) return false;
  return name === "JobFunded" ? job.status === "Open" : name in STATUS || OTHERS.includes(name);
}

function created({ client, provider, evaluator }: ChainLog["args"]): Job {
  const parties = { client: lower(client), provider: lowerOrNull(provider), evaluator: lower(evaluator) };
  return { ...parties, budget: 0n, status: "Open", isOther: false, paid: 0n, isCalledOff: false };
}

function changes({ name, args }: ChainLog, job: Job, paymentToken: string): Partial<Job> {
  if (name === "ProviderSet") return { provider: lower(args.provider) };
  if (name === "BudgetSet") {
    return { budget: args.amount, isOther: args.token !== undefined && lower(args.token) !== lower(paymentToken) };
  }
  if (name === "JobFunded") return { status: "Funded", budget: args.amount, paid: job.isOther ? 0n : args.amount };
  const isEnd = ["JobCompleted", "JobRejected", "JobExpired"].includes(name);
  return { status: STATUS[name] ?? job.status, isCalledOff: job.isCalledOff || (isEnd && job.status === "Open") };
}

function totalsOf(address: string, jobs: readonly Job[]): Row {
  const ended = (status: string): number => jobs.filter((job) => job.status === status && !job.isCalledOff).length;
  return {
    address: lower(address),
    jobsCreated: jobs.length,
    jobsCalledOff: jobs.filter(({ isCalledOff }) => isCalledOff).length,
    jobsCompleted: ended("Completed"),
    jobsRejected: ended("Rejected"),
    jobsExpired: ended("Expired"),
    deposited: String(jobs.reduce((all, { paid }) => all + paid, 0n)),
  };
}

const lower = (address: string): string => address.toLowerCase();
const lowerOrNull = (address: string): string | null => (address === ZeroAddress ? null : lower(address));
