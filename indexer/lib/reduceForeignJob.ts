import { addCapped } from "./addCapped.ts";
import type { JobEvent } from "./MarketEvent.ts";
import type { Generation } from "./names.ts";
import type { JobRow } from "./Rows.ts";
import { reduceJob } from "./reduceJob.ts";
import type { Scene } from "./Scene.ts";
import { unnamedFeeOf } from "./unnamedFeeOf.ts";

/** Seconds that the evaluator of generations V1 and V2 has beyond a job's expiry (V1: beyond its submission, if that ends later). */
const GRACE = 3_600n;

/** The columns of a foreign job as one of its events leaves them: as ours, but for the fee that no event names and the time of grace. */
export function reduceForeignJob(event: JobEvent, scene: Scene): Partial<JobRow> {
  const next = reduceJob(scene.job, event);
  const job = { ...scene.job, ...next } as JobRow;
  const fee = unnamedFeeOf(event, scene);
  return {
    ...next,
    ...(fee === 0n ? {} : { marketFee: addCapped(job.marketFee ?? 0n, fee) }),
    turnUntil: turnUntilOf(job, scene.market.generation),
  };
}

function turnUntilOf(job: JobRow, generation: Generation | null): bigint | null {
  if (job.status !== "Submitted" || job.submittedAt === null) return job.turnUntil;
  if (generation === "V2") return job.expiredAt + GRACE;
  const graceEnd = job.submittedAt + GRACE;
  return generation === "V1" && graceEnd > job.expiredAt ? graceEnd : job.turnUntil;
}
