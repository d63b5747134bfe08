import { earnedOf } from "./earnedOf.ts";
import { endOf } from "./endOf.ts";
import { entriesOf, type Pocket } from "./entriesOf.ts";
import type { Gain } from "./gainOf.ts";
import { jobOf } from "./jobOf.ts";
import type { MarketEvent } from "./MarketEvent.ts";
import type { JobRow, MarketRow } from "./Rows.ts";
import type { Scene } from "./Scene.ts";
import { unnamedFeeOf } from "./unnamedFeeOf.ts";

type CountColumn = keyof Pick<
  MarketRow,
  | "jobsCreated"
  | "jobsHired"
  | "jobsFunded"
  | "jobsCompleted"
  | "jobsRejected"
  | "jobsExpired"
  | "jobsCalledOff"
  | "jobsDisputed"
  | "bids"
  | "ratings"
>;

type SumColumn =
  | keyof Pick<MarketRow, "volume" | "plainVolume" | "filteredVolume" | "marketFees" | "evaluatorFees">
  | Exclude<(typeof COLUMN_OF)[Pocket], null>;

/** What an event adds to a market's totals; `count` grows by 1. */
export type MarketChanges = { count: CountColumn | null; sums: [column: SumColumn, by: bigint][] };

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

/** What an event adds to a market's totals; null if nothing. `gain` is what it changed in a pair. */
export function marketChangesOf(event: MarketEvent, scene: Scene, gain: Gain | null): MarketChanges | null {
  const count = countOf(event, scene.job);
  const { bonded, plain } = earnedOf(event, scene);
  const sums: MarketChanges["sums"] = [
    ["volume", bonded],
    ["plainVolume", plain],
    ["filteredVolume", gain?.filteredVolume ?? 0n],
    ...feesOf(event, scene),
  ];
  for (const { pocket, amount } of entriesOf(event, scene)) {
    const column = COLUMN_OF[pocket];
    if (column !== null) sums.push([column, amount]);
  }
  const moved = sums.filter(([, by]) => by !== 0n);
  return count === null && moved.length === 0 ? null : { count, sums: moved };
}

function countOf(event: MarketEvent, job: JobRow | null): CountColumn | null {
  switch (event.name) {
    case "JobCreated":
      return "jobsCreated";
    case "BidPlaced":
      return "bids";
    case "Hired":
      return "jobsHired";
    case "JobFunded":
      return "jobsFunded";
    case "Disputed":
      return "jobsDisputed";
    case "Rated":
      return "ratings";
    default:
      return endCountOf(event, job);
  }
}

const COUNT_OF_END = { completed: "jobsCompleted", rejected: "jobsRejected", expired: "jobsExpired" } as const;

function endCountOf(event: MarketEvent, job: JobRow | null): CountColumn | null {
  const end = endOf(event, job);
  if (end === null) return null;
  return jobOf(job, event).status === "Open" ? "jobsCalledOff" : COUNT_OF_END[end];
}

function feesOf(event: MarketEvent, scene: Scene): [SumColumn, bigint][] {
  switch (event.name) {
    case "Settled":
      return [
        ["marketFees", event.args.marketFee],
        ["evaluatorFees", event.args.toEvaluator],
      ];
    case "PlatformFeePaid":
      return [["marketFees", event.args.amount]];
    case "EvaluatorFeePaid":
      return [["evaluatorFees", event.args.amount]];
    case "JobCompleted":
    case "PaymentReleased":
      return [["marketFees", unnamedFeeOf(event, scene)]];
    default:
      return [];
  }
}
