import { addCapped } from "./addCapped.ts";
import { entriesOf, type Pocket } from "./entriesOf.ts";
import { jobOf } from "./jobOf.ts";
import type { MarketEvent } from "./MarketEvent.ts";
import type { JobRow, MarketRow } from "./Rows.ts";

/** A market's totals after an event. `job` is the event's job as it was before. */
export function reduceMarket(row: MarketRow, event: MarketEvent, job: JobRow | null): MarketRow {
  const next: MarketRow = { ...row, ...patchOf(row, event, job) };
  for (const { pocket, amount } of entriesOf(event, { market: row, job })) {
    const column = COLUMN_OF[pocket];
    if (column !== null) next[column] = addCapped(next[column], amount);
  }
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
      return { jobsCompleted: row.jobsCompleted + 1 };
    case "JobExpired":
      return { jobsExpired: row.jobsExpired + 1 };
    case "JobRejected":
      return jobOf(job, event).status === "Open"
        ? { jobsCalledOff: row.jobsCalledOff + 1 }
        : { jobsRejected: row.jobsRejected + 1 };
    case "Settled":
      return settled(row, event, jobOf(job, event));
    case "PaymentReleased":
    case "Credited":
    case "PlatformFeePaid":
      return paidPlain(row, event, jobOf(job, event));
    default:
      return {};
  }
}

function settled(row: MarketRow, { args }: MarketEvent<"Settled">, job: JobRow): Partial<MarketRow> {
  return {
    volume: row.volume + (job.budget * args.share) / 10_000n,
    marketFees: row.marketFees + args.marketFee,
    evaluatorFees: row.evaluatorFees + args.toEvaluator,
  };
}

function paidPlain(
  row: MarketRow,
  { name, args }: MarketEvent<"PaymentReleased" | "Credited" | "PlatformFeePaid">,
  job: JobRow,
): Partial<MarketRow> {
  if (job.kind === "bonded" || job.status !== "Completed") return {};
  const plainVolume = row.plainVolume + args.amount;
  return name === "PlatformFeePaid" ? { plainVolume, marketFees: row.marketFees + args.amount } : { plainVolume };
}
