import { cleanText } from "@surety/sdk";
import { formatCents } from "../../terminal/formatCents.ts";
import type { Progress } from "../Progress.ts";

const BAR = 24;

/** How far all runs are. */
export type Course = {
  /** Runs that are over, and all. */
  readonly done: number;
  readonly runs: number;
  /** What is left, in words. */
  readonly left: string;
  /** The latest stories. */
  readonly stories: readonly string[];
};

/** A run as a panel of lines: how far it is, jobs by status, money in escrow and by strategy, and what happened last. */
export function drawPanel(progress: Progress, { done, runs, left, stories }: Course, tokenDecimals: number): string {
  const { scenario, seed, step, jobs, settled, statuses, held, money } = progress;
  const tokens = (units: bigint): string => formatCents(units, tokenDecimals);
  const most = [...money.values()].reduce((max, units) => (units > max ? units : max), 1n);
  const width = Math.max(0, ...[...money.keys()].map((name) => name.length));
  return [
    `${cleanText(scenario, 60)}, seed ${seed}: run ${done + 1} of ${runs}, ${left}`,
    `block ${step}, ${settled} of ${Math.max(jobs, settled)} jobs ended; in escrow ${tokens(held)}`,
    [...statuses].map(([status, count]) => `${status} ${count}`).join("  "),
    "",
    ...[...money].map(
      ([strategy, units]) =>
        `${strategy.padEnd(width)}  ${"█".repeat(Number((units * BigInt(BAR)) / most)).padEnd(BAR)}  ${tokens(units)}`,
    ),
    "",
    ...stories,
  ].join("\n");
}
