import { addCapped } from "./addCapped.ts";
import { derivedOf } from "./derivedOf.ts";
import { jobOf } from "./jobOf.ts";
import type { EventPlace, JobEvent, MarketEvent } from "./MarketEvent.ts";
import { HOWS } from "./names.ts";
import { nonZero } from "./nonZero.ts";
import { openJob } from "./openJob.ts";
import type { JobRow } from "./Rows.ts";
import { readableText } from "./readableText.ts";

/**
 * The columns of a job as one of its events leaves them; none if it says nothing new. Only `JobCreated` takes a null row, and gives a
 * whole one.
 */
export function reduceJob(row: JobRow | null, event: JobEvent): Partial<JobRow> {
  if (event.name === "JobCreated") return openJob(event);
  const job = jobOf(row, event);
  const patch = patchOf(job, event);
  if (patch === null) return {};
  const next = { ...patch, updatedBlock: event.place.block, updatedAt: event.place.timestamp };
  return "status" in patch || "provider" in patch ? { ...next, ...derivedOf({ ...job, ...patch }) } : next;
}

type Patch = Partial<JobRow>;

function patchOf(job: JobRow, event: Exclude<JobEvent, { name: "JobCreated" }>): Patch | null {
  switch (event.name) {
    case "ProviderSet":
      return { provider: event.args.provider };
    case "BudgetSet":
      return { budget: event.args.amount, otherToken: event.args.otherToken ?? null };
    case "TermsPublished":
      return { termsHash: event.args.termsHash };
    case "BidPlaced":
      return { bids: job.bids + 1 };
    case "Hired":
      return hired(event);
    case "JobFunded":
      return { kind: "plain", status: "Funded", budget: event.args.amount, ...hiredAt(event.place) };
    case "JobSubmitted":
      return submitted(job, event);
    case "Delivered":
      return { manifest: event.args.manifest, manifestText: readableText(event.args.manifest) };
    case "Disputed":
      return disputed(event);
    case "JobCompleted":
      return ended(job, event.place, "Completed", nonZero(event.args.evaluator), event.args.reason);
    case "JobRejected":
      return ended(job, event.place, "Rejected", nonZero(event.args.rejector), event.args.reason);
    case "JobExpired":
      return ended(job, event.place, "Expired", null, null);
    case "Settled":
      return settled(event);
    case "Rated":
      return event.args.rater === job.client ? { clientScore: event.args.score } : { providerScore: event.args.score };
    default:
      return paid(job, event);
  }
}

function hired({ args: { offer, provider, caller }, place }: MarketEvent<"Hired">): Patch {
  return {
    kind: "bonded",
    status: "Funded",
    provider,
    evaluator: offer.evaluator,
    budget: offer.price,
    bond: offer.bond,
    evaluatorFee: offer.evaluatorFee,
    payTo: nonZero(offer.payTo),
    termsHash: offer.termsHash,
    deliveryPeriod: BigInt(offer.deliveryPeriod),
    reviewPeriod: BigInt(offer.reviewPeriod),
    rulingPeriod: BigInt(offer.rulingPeriod),
    isDirect: offer.jobId === 0n,
    hiredBy: caller,
    offerSigner: offer.signer,
    offerNonce: offer.nonce,
    ...hiredAt(place),
  };
}

function hiredAt(place: EventPlace): Patch {
  return { hiredBlock: place.block, hiredAt: place.timestamp, hiredTx: place.tx };
}

/** A foreign job without budget is submitted while Open, and plain by that. */
function submitted(job: JobRow, { args, place }: MarketEvent<"JobSubmitted">): Patch {
  return {
    kind: job.kind ?? "plain",
    status: "Submitted",
    deliverable: args.deliverable,
    submittedBlock: place.block,
    submittedAt: place.timestamp,
    submittedTx: place.tx,
  };
}

function disputed({ args, place }: MarketEvent<"Disputed">): Patch {
  return {
    status: "Disputed",
    stake: args.stake,
    disputedBy: args.by,
    disputeReason: args.reason,
    disputeReasonText: readableText(args.reason),
    disputedBlock: place.block,
    disputedAt: place.timestamp,
    disputedTx: place.tx,
  };
}

/** A bonded job's amounts come with `Settled`, a plain one's with its payouts, some of which foreign contracts make before the end. */
function ended(
  job: JobRow,
  place: EventPlace,
  status: "Completed" | "Rejected" | "Expired",
  decidedBy: JobRow["decidedBy"],
  reason: JobRow["decisionReason"],
): Patch {
  const { toProvider, toClient, toEvaluator, marketFee } = job;
  const soFar = {
    toProvider: toProvider ?? 0n,
    toClient: toClient ?? 0n,
    toEvaluator: toEvaluator ?? 0n,
    marketFee: marketFee ?? 0n,
  };
  return {
    status,
    decidedBy,
    decisionReason: decidedBy === null ? null : reason,
    endedBlock: place.block,
    endedAt: place.timestamp,
    endedTx: place.tx,
    ...(job.kind === "bonded" ? {} : soFar),
  };
}

function settled({ args }: MarketEvent<"Settled">): Patch {
  return {
    how: HOWS[args.how] ?? null,
    share: Number(args.share),
    toProvider: args.toProvider,
    toClient: args.toClient,
    toEvaluator: args.toEvaluator,
    marketFee: args.marketFee,
  };
}

type Payout = MarketEvent<"PaymentReleased" | "Refunded" | "Credited" | "PlatformFeePaid" | "EvaluatorFeePaid">;

function paid(job: JobRow, event: Payout): Patch | null {
  if (job.kind === "bonded") return event.name === "Credited" ? { isPushFailed: true } : null;
  const isPushFailed = job.isPushFailed || event.name === "Credited";
  const column = columnOf(job, event.name);
  return { isPushFailed, [column]: addCapped(job[column] ?? 0n, event.args.amount) };
}

function columnOf(job: JobRow, name: Payout["name"]): "toProvider" | "toClient" | "toEvaluator" | "marketFee" {
  switch (name) {
    case "PlatformFeePaid":
      return "marketFee";
    case "EvaluatorFeePaid":
      return "toEvaluator";
    case "PaymentReleased":
      return "toProvider";
    case "Refunded":
      return "toClient";
    case "Credited":
      return job.status === "Completed" ? "toProvider" : "toClient";
  }
}
