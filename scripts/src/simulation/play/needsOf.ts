import { poseAny } from "../../work/pose/poseAny.ts";
import { Rng } from "../../work/Rng.ts";
import type { Task } from "../../work/types.ts";

/** Pieces of work from which all runs of a process draw; thinking of one takes longer than having it done. */
const POOL = 72;

let pool: Task[] | undefined;

/** So many pieces of work, by lot. */
export function needsOf(seed: number, count: number): Task[] {
  pool ??= Array.from({ length: POOL }, (_, at) => poseAny(new Rng("pool", at)));
  const [first, ...others] = pool;
  if (first === undefined) return [];
  return Array.from({ length: count }, (_, job) => new Rng(seed, "need", job).pick([first, ...others]));
}
