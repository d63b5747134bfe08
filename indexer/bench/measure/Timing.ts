import { percentile } from "./percentile.ts";

/** How long answers took, in milliseconds, and how many came per second. */
export type Timing = { answers: number; perSecond: number; p50: number; p95: number; p99: number };

/** @param latencies Milliseconds of each answer. @param seconds How long it was asked. */
export function timingOf(latencies: readonly number[], seconds: number): Timing {
  return {
    answers: latencies.length,
    perSecond: latencies.length / seconds,
    p50: percentile(latencies, 50),
    p95: percentile(latencies, 95),
    p99: percentile(latencies, 99),
  };
}
