import { derivedOf } from "./derivedOf.ts";
import type { MarketEvent } from "./MarketEvent.ts";
import { nonZero } from "./nonZero.ts";
import type { JobRow } from "./Rows.ts";

/** A job as `JobCreated` leaves it: Open, without money. A direct hire's `Hired` follows in the same transaction. */
export function openJob({ args, place }: MarketEvent<"JobCreated">): JobRow {
  const job: JobRow = {
    ...BLANK,
    chainId: place.chainId,
    market: place.market,
    jobId: args.jobId,
    client: args.client,
    provider: nonZero(args.provider),
    evaluator: args.evaluator,
    expiredAt: args.expiredAt,
    createdBlock: place.block,
    createdAt: place.timestamp,
    createdTx: place.tx,
    updatedBlock: place.block,
    updatedAt: place.timestamp,
  };
  return { ...job, ...derivedOf(job) };
}

type FromEvent =
  | "chainId"
  | "market"
  | "jobId"
  | "client"
  | "evaluator"
  | "expiredAt"
  | "createdBlock"
  | "createdAt"
  | "createdTx"
  | "updatedBlock"
  | "updatedAt";

const BLANK: Omit<JobRow, FromEvent> = {
  kind: null,
  status: "Open",
  whoseTurn: "anyone",
  turnUntil: null,
  nextAct: null,
  provider: null,
  isSelfDealing: false,
  budget: 0n,
  otherToken: null,
  bond: 0n,
  evaluatorFee: 0n,
  stake: 0n,
  payTo: null,
  termsHash: null,
  deliveryPeriod: null,
  reviewPeriod: null,
  rulingPeriod: null,
  bids: 0,
  isDirect: false,
  hiredBy: null,
  offerSigner: null,
  offerNonce: null,
  deliverable: null,
  manifest: null,
  manifestText: null,
  disputedBy: null,
  disputeReason: null,
  disputeReasonText: null,
  how: null,
  share: null,
  pairNumber: null,
  decidedBy: null,
  decisionReason: null,
  toProvider: null,
  toClient: null,
  toEvaluator: null,
  marketFee: null,
  isPushFailed: false,
  clientScore: null,
  providerScore: null,
  hiredBlock: null,
  hiredAt: null,
  hiredTx: null,
  submittedBlock: null,
  submittedAt: null,
  submittedTx: null,
  disputedBlock: null,
  disputedAt: null,
  disputedTx: null,
  endedBlock: null,
  endedAt: null,
  endedTx: null,
};
