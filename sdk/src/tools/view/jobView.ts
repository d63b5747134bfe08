import { toUtf8String } from "ethers";
import type { IndexedJob } from "../../actions/index/getIndexedJob.ts";
import { formatAmount } from "../../amounts/formatAmount.ts";
import type { Market } from "../../createMarket.ts";
import type { ToolOutput, ToolValue } from "../MarketTool.ts";
import { isoTime } from "./isoTime.ts";
import { visibleText } from "./visibleText.ts";

/** What a list shows of a job. */
export function jobSummary(market: Market, job: IndexedJob): ToolOutput {
  const amount = (units: bigint) => formatAmount(units, market.token.decimals);
  return {
    jobId: job.jobId.toString(),
    kind: job.kind,
    status: job.status,
    whoseTurn: job.whoseTurn,
    turnUntil: job.turnUntil === null ? null : isoTime(job.turnUntil),
    client: job.client,
    provider: job.provider,
    evaluator: job.evaluator,
    price: amount(job.budget),
    bond: amount(job.bond),
    evaluatorFee: amount(job.evaluatorFee),
    stake: amount(job.stake),
    bids: job.bids,
    termsHash: job.termsHash,
  };
}

/** What one job's page adds: how it went on and ended. */
export function jobCourse(market: Market, job: IndexedJob): ToolOutput {
  const amount = (units: bigint | null) => (units === null ? null : formatAmount(units, market.token.decimals));
  const time = (seconds: bigint | null) => (seconds === null ? null : isoTime(seconds));
  return {
    createdAt: time(job.createdAt),
    hiredAt: time(job.hiredAt),
    submittedAt: time(job.submittedAt),
    disputedAt: time(job.disputedAt),
    endedAt: time(job.endedAt),
    isSelfDealing: job.isSelfDealing,
    deliverable: job.deliverable,
    disputedBy: job.disputedBy,
    untrustedDisputeReason: reasonOf(job.disputeReasonText),
    how: job.how,
    providerShareBps: job.share,
    untrustedDecisionReason: reasonOf(noteOf(job.decisionReason)),
    toProvider: amount(job.toProvider),
    toClient: amount(job.toClient),
    toEvaluator: amount(job.toEvaluator),
    marketFee: amount(job.marketFee),
    clientScore: job.clientScore,
    providerScore: job.providerScore,
  };
}

function reasonOf(text: string | null): ToolValue {
  return text === null ? null : visibleText(text);
}

/** A note of 32 bytes: short text, or the hash of a longer one. */
function noteOf(bytes: string | null): string | null {
  if (bytes === null) return null;
  try {
    return toUtf8String(bytes).replace(/\0+$/, "");
  } catch {
    return bytes;
  }
}
