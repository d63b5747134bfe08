import { type Contract, ZeroAddress } from "ethers";
import { JOB_STATUSES } from "../../../lib/names.ts";
import type { Row } from "./readIndex.ts";

/** What the chain says of an account, in the index's form. */
export async function readAccount(market: Contract, address: string): Promise<Row> {
  const record = await market.getFunction("recordOf").staticCall(address);
  return {
    address,
    balance: String(await market.getFunction("accountBalance").staticCall(address)),
    completed: Number(record.completed),
    rejected: Number(record.rejected),
    expired: Number(record.expired),
    providerVolume: String(record.providerVolume),
    paid: Number(record.paid),
    disputesLost: Number(record.disputesLost),
    clientVolume: String(record.clientVolume),
    ruled: Number(record.ruled),
    missed: Number(record.missed),
  };
}

/** What `getJob` says of a job, in the index's form. */
export async function readJob(market: Contract, jobId: string): Promise<Row> {
  const job = await market.getFunction("getJob").staticCall(jobId);
  return {
    jobId,
    client: lower(job.client),
    provider: lowerOrNull(job.provider),
    evaluator: lower(job.evaluator),
    budget: String(job.budget),
    status: JOB_STATUSES[Number(job.status)] ?? null,
  };
}

/** What `bondedJob` says of a bonded job, in the index's form. */
export async function readBondedJob(market: Contract, jobId: string): Promise<Row> {
  const job = await market.getFunction("bondedJob").staticCall(jobId);
  return {
    jobId,
    payTo: lowerOrNull(job.payTo),
    bond: String(job.bond),
    evaluatorFee: String(job.evaluatorFee),
    deadline: String(job.deadline),
    reviewPeriod: String(job.reviewPeriod),
    rulingPeriod: String(job.rulingPeriod),
    isRatedByClient: job.clientRated,
    isRatedByProvider: job.providerRated,
  };
}

/** What `mandateOf` says of a mandate, in the index's form. */
export async function readMandate(market: Contract, principal: string, operator: string): Promise<Row> {
  const [terms, spent, windowStart] = await market.getFunction("mandateOf").staticCall(principal, operator);
  return {
    maxPerJob: String(terms.maxPerJob),
    maxPerPeriod: String(terms.maxPerPeriod),
    period: String(terms.period),
    expiresAt: String(terms.expiresAt),
    evaluator: lower(terms.evaluator),
    isAllowlisted: terms.allowlist,
    rights: Number(terms.rights),
    spent: String(spent),
    windowStart: String(windowStart),
  };
}

function lower(address: string): string {
  return address.toLowerCase();
}

function lowerOrNull(address: string): string | null {
  return address === ZeroAddress ? null : lower(address);
}
