import { setTimeout } from "node:timers/promises";
import { AppSlowError } from "./AppSlowError.ts";
import type { Metrics } from "./Metrics.ts";
import type { App } from "./startApp.ts";

/** How an app took in a history. */
export type Backfill = {
  events: number;
  /** From the start of the backfill to the first answer 200 of `/ready`. */
  seconds: number;
  eventsPerSecond: number;
  /** Mean resident memory in each quarter of the events, MiB. */
  memory: number[];
};

const LOOK_EVERY_MS = 50;
/** Rarer, because putting all metrics together keeps the app from its work. */
const SAMPLE_EVERY_MS = 500;
const TIMEOUT_MS = 600_000;

/** Waits until an app that has just been started is ready. @throws AppSlowError after ten minutes. */
export async function measureBackfill(app: App, events: number): Promise<Backfill> {
  const quarters: number[][] = [[], [], [], []];
  const deadline = Date.now() + TIMEOUT_MS;
  let sampledAt = 0;
  while (!(await app.isReady())) {
    if (Date.now() > deadline) throw new AppSlowError("be ready", TIMEOUT_MS);
    if (Date.now() - sampledAt >= SAMPLE_EVERY_MS) {
      sampledAt = Date.now();
      sample(await app.metrics(), events, quarters);
    }
    await setTimeout(LOOK_EVERY_MS);
  }
  const readyAt = Date.now() / 1_000;
  const metrics = await app.metrics();
  const done = metrics.sum("ponder_indexing_completed_events");
  const seconds = readyAt - metrics.sum("ponder_historical_start_timestamp_seconds");
  return { events: done, seconds, eventsPerSecond: done / seconds, memory: quarters.map(meanMiB) };
}

function sample(metrics: Metrics, events: number, quarters: readonly number[][]): void {
  const done = metrics.sum("ponder_indexing_completed_events");
  const quarter = quarters[Math.min(3, Math.floor((done / events) * 4))];
  if (done > 0) quarter?.push(metrics.sum("process_resident_memory_bytes"));
}

function meanMiB(bytes: readonly number[]): number {
  return bytes.reduce((sum, value) => sum + value, 0) / bytes.length / 2 ** 20;
}
