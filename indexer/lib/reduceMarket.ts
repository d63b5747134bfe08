import { addCapped } from "./addCapped.ts";
import { earnedOf } from "./earnedOf.ts";
import { entriesOf, type Pocket } from "./entriesOf.ts";
import type { Gain } from "./gainOf.ts";
import { jobOf } from "./jobOf.ts";
import type { MarketEvent } from "./MarketEvent.ts";
import type { JobRow, MarketRow } from "./Rows.ts";
import { unnamedFeeOf } from "./unnamedFeeOf.ts";

/**
 * A market's totals after an event; the very same row if it changes none of them. `job` is the event's job as it was before, `gain` what the event
 * changed in a pair.
 */
export function reduceMarket(row: MarketRow, event: MarketEvent, job: JobRow | null, gain: Gain | null): MarketRow {
  const scene = { market: row, job };
  const { bonded, plain } = earnedOf(event, scene);
  const next: MarketRow = { ...row, ...patchOf(row, event, job) };
  next.volume = addCapped(row.volume, bonded);
  next.plainVolume = addCapped(row.plainVolume, plain);
  next.filteredVolume = addCapped(row.filteredVolume, gain?.filteredVolume ?? 0n);
  for (const { pocket, amount } of entriesOf(event, scene)) {
    const column = COLUMN_OF[pocket];
    if (column !== null) next[column] = addCapped(next[column], amount);
  }
  if (Object.entries(next).every(([column, value]) => value === row[column as keyof MarketRow])) return row;
  return { ...next, updatedBlock: event.place.block, updatedAt: event.place.timestamp };
}

/** What accounts earned equals what others spent, so a market has no total of it. */
const COLUMN_OF = {
  balance: "balancesHeld",
  bond: "bondsHeld",
  budget: "budgetsHeld",
  evaluatorFee: "evaluatorFeesHeld",
  stake: "stakesHeld",
  plain: "plainHeld",
  deposited: "deposited",
  withdrawn: "withdrawn",
  paidOut: "paidOut",
  earned: null,
  spent: null,
} as const satisfies Record<Pocket, keyof MarketRow | null>;

function patchOf(row: MarketRow, event: MarketEvent, job: JobRow | null): Partial<MarketRow> {
  switch (event.name) {
    case "JobCreated":
      return { jobsCreated: row.jobsCreated + 1 };
    case "BidPlaced":
      return { bids: row.bids + 1 };
    case "Hired":
      return { jobsHired: row.jobsHired + 1 };
    case "JobFunded":
      return { jobsFunded: row.jobsFunded + 1 };
    case "Disputed":
      return { jobsDisputed: row.jobsDisputed + 1 };
    case "JobCompleted":
      return {
        jobsCompleted: row.jobsCompleted + 1,
        ...feesOf(row, unnamedFeeOf(event, { market: row, job }), 0n),
      };
    case "JobExpired":
      return isOpen(event, job) ? { jobsCalledOff: row.jobsCalledOff + 1 } : { jobsExpired: row.jobsExpired + 1 };
    case "JobRejected":
      return isOpen(event, job) ? { jobsCalledOff: row.jobsCalledOff + 1 } : { jobsRejected: row.jobsRejected + 1 };
    case "Rated":
      return { ratings: row.ratings + 1 };
    case "Settled":
      return feesOf(row, event.args.marketFee, event.args.toEvaluator);
    case "PlatformFeePaid":
      return feesOf(row, event.args.amount, 0n);
    case "EvaluatorFeePaid":
      return feesOf(row, 0n, event.args.amount);
    case "PaymentReleased":
      return feesOf(row, unnamedFeeOf(event, { market: row, job }), 0n);
    default:
      return {};
  }
}

function isOpen(event: MarketEvent, job: JobRow | null): boolean {
  return jobOf(job, event).status === "Open";
}

function feesOf(row: MarketRow, marketFee: bigint, evaluatorFee: bigint): Partial<MarketRow> {
  return {
    marketFees: addCapped(row.marketFees, marketFee),
    evaluatorFees: addCapped(row.evaluatorFees, evaluatorFee),
  };
}
