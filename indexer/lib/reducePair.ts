import { addCapped } from "./addCapped.ts";
import { addTrade, type RankedSums } from "./addTrade.ts";
import { earnedOf } from "./earnedOf.ts";
import { endOf } from "./endOf.ts";
import { isTelling } from "./identity/isTelling.ts";
import { isProven } from "./isProven.ts";
import { jobOf } from "./jobOf.ts";
import type { MarketEvent } from "./MarketEvent.ts";
import { HOWS } from "./names.ts";
import type { JobRow, PairRow } from "./Rows.ts";
import type { Scene } from "./Scene.ts";

/** What a pair's row depends on beside its own past. */
export type PairContext = {
  /** The same two accounts with their roles exchanged; null if they never were. */
  opposite: PairRow | null;
  /** True if the provider ever made the client or the evaluator its operator. */
  isTied: boolean;
};

/** The columns of a pair as one of its events (see `pairOf`) leaves them. */
export function reducePair(row: PairRow, event: MarketEvent, scene: Scene, context: PairContext): Partial<PairRow> {
  const { bonded, plain } = earnedOf(event, scene);
  const next = { ...countedOf(row, event, scene.job), lastAt: event.place.timestamp };
  if (bonded + plain !== 0n) next.volume = addCapped(row.volume, bonded + plain);
  return event.name === "Settled" ? { ...next, ...rankedOf(row, event, scene, context, bonded) } : next;
}

function countedOf(row: PairRow, event: MarketEvent, job: JobRow | null): Partial<PairRow> {
  switch (event.name) {
    case "Hired":
    case "JobFunded":
      return { jobs: row.jobs + 1 };
    case "Disputed":
      return { disputed: row.disputed + 1 };
    default: {
      const end = endOf(event, job);
      return end === null ? {} : { [end]: row[end] + 1 };
    }
  }
}

type Ranked = Pick<PairRow, "settledJobs" | "samples"> & RankedSums;

function rankedOf(
  row: PairRow,
  event: MarketEvent<"Settled">,
  scene: Scene,
  { opposite, isTied }: PairContext,
  earned: bigint,
): Ranked {
  const job = jobOf(scene.job, event);
  const proven = isProven(event, scene, job, isTied) ? earned : 0n;
  const lost = isLoss(event) ? job.budget - earned : 0n;
  return {
    settledJobs: row.settledJobs + (isTelling(HOWS[event.args.how] ?? null) ? 1 : 0),
    samples: row.samples + (proven > 0n || lost > 0n ? 1 : 0),
    ...addTrade(row, { proven, lost, returned: opposite?.volume ?? 0n }, scene.market.tokenDecimals),
  };
}

/** What is not earned of a job that time, the provider, the evaluator or a concession ended is lost; an agreement or a silent evaluator blames nobody. */
function isLoss({ args }: MarketEvent<"Settled">): boolean {
  const how = HOWS[args.how];
  return how === "Refunded" || how === "Withdrawn" || how === "Ruled" || how === "Conceded";
}
