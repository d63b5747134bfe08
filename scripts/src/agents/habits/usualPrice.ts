import type { Task } from "../../work/types.ts";

const CENTS: Readonly<Record<Task["kind"], number>> = {
  audit: 300,
  extract: 400,
  route: 350,
  pack: 320,
  schedule: 280,
};

/** What this work usually costs, in token units; an audit by its parts. */
export function usualPrice(task: Task, unit: bigint): bigint {
  const parts = task.kind === "audit" ? task.parts.length : 1;
  return (BigInt(CENTS[task.kind] * parts) * unit) / 100n;
}

/** What the smallest work of the cheapest kind usually costs, in token units. */
export function leastPrice(unit: bigint): bigint {
  return (BigInt(Math.min(...Object.values(CENTS))) * unit) / 100n;
}
