import { Client } from "pg";
import type { Replay, ReplayTotals } from "../replay/startReplay.ts";
import type { AppName } from "./apps.ts";
import { HistoryMismatchError } from "./HistoryMismatchError.ts";
import { type Backfill, measureBackfill } from "./measureBackfill.ts";
import { type Live, measureLive } from "./measureLive.ts";
import { readTotals } from "./readTotals.ts";
import { rowsWritten } from "./rowsWritten.ts";
import type { Postgres } from "./startPostgres.ts";
import { type App, startApp } from "./startApp.ts";

/** All figures of one app. */
export type AppFigures = {
  /** Nothing cached. */
  cold: Backfill;
  /** Blocks and logs in Ponder's cache, a new schema. */
  warm: Backfill;
  /** Rows of the re-index as PostgreSQL counts them, and the handlers' calls to the store, both per event. */
  perEvent: { rows: number; calls: number };
  /** Seconds of the re-index inside handlers, by event; the waits for the database within them included. */
  handlerSeconds: Record<string, number>;
  live: Live;
};

/** Blocks of the live part. */
export type LiveBlocks = { single: number; burst: number };

/** Blocks that Ponder takes in one by one after the backfill, because a reorg might still undo them. */
const UNSETTLED = 30;

/** Runs one app over a replay: cold, again from its cache, then live. */
export async function measureApp(
  name: AppName,
  replay: Replay,
  postgres: Postgres,
  events: number,
  live: LiveBlocks,
  pollingInterval: number,
): Promise<AppFigures> {
  const databaseUrl = await postgres.create(name);
  const client = new Client(databaseUrl);
  await client.connect();
  const head = (await replay.find(events)) + UNSETTLED;
  await replay.mineTo(head);
  try {
    const coldApp = await startApp(name, replay, databaseUrl, "cold");
    const cold = await measureBackfill(coldApp, events).finally(coldApp.stop);
    const app = await startApp(name, replay, databaseUrl, "warm");
    try {
      const warm = await measureBackfill(app, events);
      const metrics = await app.metrics();
      const rows = Object.entries(await rowsWritten(client, "warm")).filter(([table]) => !table.startsWith("_"));
      const perEvent = {
        rows: rows.reduce((sum, [, written]) => sum + written, 0) / warm.events,
        calls: metrics.sum("ponder_indexing_store_queries_total") / warm.events,
      };
      const handlerSeconds = metrics.by("ponder_indexing_function_duration_sum", "event");
      const liveFigures = await measureLive(app, replay, head, live, pollingInterval);
      await assertTotals(name, app, client, await replay.mineTo(0));
      return { cold, warm, perEvent, handlerSeconds, live: liveFigures };
    } finally {
      await app.stop();
    }
  } finally {
    await client.end();
  }
}

async function assertTotals(name: AppName, app: App, client: Client, expected: ReplayTotals): Promise<void> {
  const found = { events: (await app.metrics()).sum("ponder_indexing_completed_events") };
  const totals = name === "ours" ? { ...found, ...(await readTotals(client, "warm")) } : found;
  for (const [what, value] of Object.entries(totals)) {
    const due = expected[what as keyof typeof totals];
    if (value !== due) throw new HistoryMismatchError(name, what, due, value);
  }
}
