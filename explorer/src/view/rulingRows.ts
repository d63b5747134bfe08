import type { Job } from "../data/types.ts";
import { showSpan } from "./showSpan.ts";

/** A dispute that one evaluator had to rule on. */
export type RulingRow = { job: Job; outcome: string; share: number | null; took: string };

/** The disputes among an evaluator's jobs, in their order: ruled, missed, waiting, or ended by the parties. */
export function rulingRows(jobs: readonly Job[]): RulingRow[] {
  return jobs
    .filter(({ disputedAt }) => disputedAt !== null)
    .map((job) => ({ job, outcome: outcomeOf(job), share: job.how === "Ruled" ? job.share : null, took: tookOf(job) }));
}

function outcomeOf({ how }: Job): string {
  if (how === "Ruled") return "ruled";
  if (how === "Split") return "missed";
  return how === null ? "waits for a ruling" : "ended by the parties";
}

function tookOf({ disputedAt, endedAt }: Job): string {
  return endedAt === null ? "" : showSpan(Number(endedAt) - Number(disputedAt));
}

/** How many rulings gave a share within each tenth, from 0–10 % to 90–100 %. */
export function shareTenths(rows: readonly RulingRow[]): number[] {
  const tenths = Array.from({ length: 10 }, () => 0);
  for (const { share } of rows) {
    if (share === null) continue;
    const tenth = Math.min(9, Math.floor(share / 1_000));
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  return tenths;
}
