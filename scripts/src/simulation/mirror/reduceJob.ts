import { ZeroAddress } from "ethers";
import type { MirrorJob } from "./MirrorJob.ts";
import type { MirrorEvent } from "./readBlock.ts";

/** Number of the ending by a ruling. */
const RULED = 3n;

/** A new job out of its `JobCreated`. */
export function openJob({ args, time }: MirrorEvent): MirrorJob {
  return {
    id: args.jobId,
    status: "Open",
    client: args.client,
    provider: args.provider === ZeroAddress ? undefined : args.provider,
    evaluator: args.evaluator,
    budget: 0n,
    turnUntil: args.expiredAt,
    lastBidAt: undefined,
    task: undefined,
    answer: undefined,
    clientScore: undefined,
    // Simulated markets have no registries.
    owesFeedback: false,
    termsHash: undefined,
    isBonded: false,
    bond: 0n,
    evaluatorFee: 0n,
    stake: 0n,
    toClient: 0n,
    toProvider: 0n,
    isRuled: false,
    deliveryPeriod: 0n,
    reviewPeriod: 0n,
    rulingPeriod: 0n,
    expiredAt: args.expiredAt,
    postedAt: time,
    changedAt: time,
    held: 0n,
    deliverable: undefined,
    quality: undefined,
    share: undefined,
  };
}

/** What an event of its own makes of a job; undefined for events that leave it as it is. */
export function reduceJob(job: MirrorJob, { name, args, time, inputs }: MirrorEvent): MirrorJob | undefined {
  switch (name) {
    case "ProviderSet":
      return { ...job, provider: args.provider };
    case "BudgetSet":
      return { ...job, budget: args.amount };
    case "BidPlaced":
      return { ...job, lastBidAt: time };
    case "JobFunded":
      // A plain job's funding comes twice; the longer form is its own.
      return inputs > 3 ? { ...job, status: "Funded", held: args.amount, lastBidAt: undefined } : undefined;
    case "Hired":
      return hired(job, args.offer, time);
    case "JobSubmitted":
      return { ...job, ...submitted(job, time), deliverable: args.deliverable, quality: 0 };
    case "Disputed":
      return { ...job, status: "Disputed", turnUntil: time + job.rulingPeriod, ...staked(job, args.stake) };
    case "Rated":
      return args.rater === job.client ? { ...job, clientScore: Number(args.score) } : undefined;
    case "JobCompleted":
      return { ...job, status: "Completed", turnUntil: undefined, held: 0n, share: job.share ?? 10_000n };
    case "JobRejected":
      return { ...job, status: "Rejected", turnUntil: undefined, held: 0n, share: job.share ?? 0n };
    case "JobExpired":
      return { ...job, status: "Expired", turnUntil: undefined, held: 0n, share: job.share ?? 0n };
    case "Settled":
      return {
        ...job,
        share: args.share,
        toClient: args.toClient,
        toProvider: args.toProvider,
        isRuled: args.how === RULED,
      };
    case "PaymentReleased":
      return { ...job, toProvider: args.amount };
    case "Refunded":
      return { ...job, toClient: args.amount };
    default:
      return undefined;
  }
}

function submitted(job: MirrorJob, time: bigint): Pick<MirrorJob, "status" | "turnUntil"> {
  return { status: "Submitted", turnUntil: job.isBonded ? time + job.reviewPeriod : job.expiredAt };
}

const staked = (job: MirrorJob, stake: bigint) => ({ stake, held: job.held + stake });

function hired(job: MirrorJob, offer: MirrorEvent["args"]["offer"], time: bigint): MirrorJob {
  return {
    ...job,
    status: "Funded",
    provider: offer.provider,
    budget: offer.price,
    isBonded: true,
    bond: offer.bond,
    evaluatorFee: offer.evaluatorFee,
    deliveryPeriod: offer.deliveryPeriod,
    reviewPeriod: offer.reviewPeriod,
    rulingPeriod: offer.rulingPeriod,
    turnUntil: time + offer.deliveryPeriod,
    lastBidAt: undefined,
    held: offer.price + offer.evaluatorFee + offer.bond,
  };
}
