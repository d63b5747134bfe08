import { addCapped } from "./addCapped.ts";
import { capOf } from "./capOf.ts";
import { earnedOf } from "./earnedOf.ts";
import { isProven } from "./isProven.ts";
import { jobOf } from "./jobOf.ts";
import type { EventPlace, MarketEvent } from "./MarketEvent.ts";
import { HOWS } from "./names.ts";
import type { PairKey } from "./pairOf.ts";
import type { PairRow } from "./Rows.ts";
import type { Scene } from "./Scene.ts";

/** What a pair's row depends on beside its own past. */
export type PairContext = {
  key: PairKey;
  /** The same two accounts with their roles exchanged; null if they never were. */
  opposite: PairRow | null;
  /** True if the provider ever made the client or the evaluator its operator. */
  isTied: boolean;
};

/** A pair after one of its events (see `pairOf`). */
export function reducePair(row: PairRow | null, event: MarketEvent, scene: Scene, context: PairContext): PairRow {
  const before = row ?? newPair(context.key, event.place);
  const { bonded, plain } = earnedOf(event, scene);
  const next = { ...before, ...countedOf(before, event), lastAt: event.place.timestamp };
  next.volume = addCapped(before.volume, bonded + plain);
  return event.name === "Settled" ? { ...next, ...rankedOf(next, event, scene, context, bonded) } : next;
}

function countedOf(row: PairRow, event: MarketEvent): Partial<PairRow> {
  switch (event.name) {
    case "Hired":
    case "JobFunded":
      return { jobs: row.jobs + 1 };
    case "Disputed":
      return { disputed: row.disputed + 1 };
    case "JobCompleted":
      return { completed: row.completed + 1 };
    case "JobRejected":
      return { rejected: row.rejected + 1 };
    case "JobExpired":
      return { expired: row.expired + 1 };
    default:
      return {};
  }
}

type Ranked = Pick<PairRow, "samples" | "provenVolume" | "filteredVolume" | "lostVolume" | "filteredLoss">;

function rankedOf(
  row: PairRow,
  event: MarketEvent<"Settled">,
  scene: Scene,
  { opposite, isTied }: PairContext,
  earned: bigint,
): Ranked {
  const job = jobOf(scene.job, event);
  const cap = capOf(scene.market.tokenDecimals);
  const proven = isProven(event, scene, job, isTied) ? earned : 0n;
  const lost = isLoss(event) ? job.budget - earned : 0n;
  const provenVolume = row.provenVolume + proven;
  const lostVolume = row.lostVolume + lost;
  const net = provenVolume - (opposite?.volume ?? 0n);
  return {
    samples: row.samples + (proven > 0n || lost > 0n ? 1 : 0),
    provenVolume,
    filteredVolume: max(row.filteredVolume, min(net, cap)),
    lostVolume,
    filteredLoss: min(lostVolume, cap),
  };
}

/** What is not earned of a job that time, the provider, the evaluator or a concession ended is lost; an agreement or a silent evaluator blames nobody. */
function isLoss({ args }: MarketEvent<"Settled">): boolean {
  const how = HOWS[args.how];
  return how === "Refunded" || how === "Withdrawn" || how === "Ruled" || how === "Conceded";
}

function newPair({ client, provider }: PairKey, place: EventPlace): PairRow {
  return {
    chainId: place.chainId,
    market: place.market,
    client,
    provider,
    jobs: 0,
    completed: 0,
    rejected: 0,
    expired: 0,
    disputed: 0,
    samples: 0,
    volume: 0n,
    provenVolume: 0n,
    filteredVolume: 0n,
    lostVolume: 0n,
    filteredLoss: 0n,
    firstAt: place.timestamp,
    lastAt: place.timestamp,
  };
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
