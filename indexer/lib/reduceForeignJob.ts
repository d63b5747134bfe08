import { addCapped } from "./addCapped.ts";
import type { JobEvent } from "./MarketEvent.ts";
import type { Generation } from "./names.ts";
import type { JobRow } from "./Rows.ts";
import { reduceJob } from "./reduceJob.ts";
import type { Scene } from "./Scene.ts";
import { unnamedFeeOf } from "./unnamedFeeOf.ts";

/** Seconds that the evaluator of generations V1 and V2 has beyond a job's expiry (V1: beyond its submission, if that ends later). */
const GRACE = 3_600n;

/** A foreign job after one of its events: as ours, but for the fee that no event names and the time of grace. */
export function reduceForeignJob(event: JobEvent, scene: Scene): JobRow {
  const next = reduceJob(scene.job, event);
  const fee = unnamedFeeOf(event, scene);
  return {
    ...next,
    marketFee: fee === 0n ? next.marketFee : addCapped(next.marketFee ?? 0n, fee),
    turnUntil: turnUntilOf(next, scene.market.generation),
  };
}

function turnUntilOf(job: JobRow, generation: Generation | null): bigint | null {
  if (job.status !== "Submitted" || job.submittedAt === null) return job.turnUntil;
  if (generation === "V2") return job.expiredAt + GRACE;
  const graceEnd = job.submittedAt + GRACE;
  return generation === "V1" && graceEnd > job.expiredAt ? graceEnd : job.turnUntil;
}
