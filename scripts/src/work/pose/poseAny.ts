import { shortestSchedule } from "../check/shortestSchedule.ts";
import type { Rng } from "../Rng.ts";
import type { ScheduleTask, Task } from "../types.ts";
import { poseTask } from "./poseTask.ts";

const JOBS = 11;

/** Thinks of work of any kind: what `poseTask` gives, or one time in six a schedule. */
export function poseAny(rng: Rng): Task {
  return rng.integer(1, 6) === 6 ? poseSchedule(rng) : poseTask(rng);
}

/** The bound comes from the checker's exact method. */
function poseSchedule(rng: Rng): ScheduleTask {
  const lengths = Array.from({ length: JOBS }, () => rng.integer(5, 30));
  return { kind: "schedule", machines: 3, lengths, maxMakespan: Math.floor(shortestSchedule(lengths) * 1.02) };
}
