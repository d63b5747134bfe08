import { Client } from "pg";
import type { Replay, ReplayTotals } from "../replay/startReplay.ts";
import { type AppName, HOSTED_NODE } from "./apps.ts";
import { HistoryMismatchError } from "./HistoryMismatchError.ts";
import type { Metrics } from "./Metrics.ts";
import { type Backfill, measureBackfill } from "./measureBackfill.ts";
import { type Live, measureLive } from "./measureLive.ts";
import { readTotals } from "./readTotals.ts";
import { rowsWritten } from "./rowsWritten.ts";
import { type App, startApp } from "./startApp.ts";
import type { Postgres } from "./startPostgres.ts";

/** All figures of one app. */
export type AppFigures = {
  /** Nothing cached, and a node that is asked as often as Ponder asks one that is not local; over the first quarter of the events. */
  hosted: Backfill;
  /** Nothing cached, and a node that is asked as often as a local one. */
  cold: Backfill;
  /** Blocks and logs in Ponder's cache, a new schema. */
  warm: Backfill;
  /** Rows as PostgreSQL counts them, and the handlers' calls to the store, both per event of the re-index and the live part together. */
  perEvent: { rows: number; calls: number };
  /** What the handlers of the re-index did, by event; the seconds include their waits for the database. */
  handlers: Record<string, { count: number; seconds: number }>;
  /** Where the re-index spends its time, in seconds. */
  phases: Phases;
  live: Live;
};

/** Reading events from Ponder's cache; inside handlers; Ponder around them, event by event; writing rows to PostgreSQL. */
export type Phases = { reading: number; handlers: number; around: number; writing: number };

/** Blocks of the live part. */
export type LiveBlocks = { single: number; burst: number };

/** Blocks that Ponder takes in one by one after the backfill, because a reorg might still undo them. */
export const UNSETTLED = 30;

/** Runs one app over a replay: cold from either kind of node, again from its cache, then live. @throws HistoryMismatchError, AppSlowError. */
export async function measureApp(
  name: AppName,
  replay: Replay,
  postgres: Postgres,
  events: number,
  live: LiveBlocks,
): Promise<AppFigures> {
  const hosted = await measureHosted(name, replay, postgres, Math.ceil(events / 4));
  const databaseUrl = await postgres.create(name);
  const head = (await replay.find(events)) + UNSETTLED;
  await replay.setHead(head);
  const coldApp = await startApp(name, replay, databaseUrl, "cold");
  const cold = await measureBackfill(coldApp, events).finally(coldApp.stop);
  const app = await startApp(name, replay, databaseUrl, "warm");
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    const measured = await measureWarm(app, replay, events, head, live).finally(app.stop);
    await assertTotals(name, measured.seen, client, await replay.setHead(head + live.single + live.burst));
    // A connection reports what it counted at the latest when it ends, so this comes after the app's end.
    const perEvent = {
      rows: (await rowsWritten(client, "warm")) / measured.seen,
      calls: measured.calls / measured.seen,
    };
    const { warm, handlers, phases, live: liveFigures } = measured;
    return { hosted, cold, warm, handlers, phases, live: liveFigures, perEvent };
  } finally {
    await client.end();
  }
}

async function measureHosted(name: AppName, replay: Replay, postgres: Postgres, events: number): Promise<Backfill> {
  const databaseUrl = await postgres.create(`${name}_hosted`);
  await replay.setHead((await replay.find(events)) + UNSETTLED);
  const app = await startApp(name, replay, databaseUrl, "cold", { [HOSTED_NODE]: "1" });
  return await measureBackfill(app, events).finally(app.stop);
}

async function measureWarm(app: App, replay: Replay, events: number, head: number, blocks: LiveBlocks) {
  const warm = await measureBackfill(app, events);
  const replayed = await app.metrics();
  const [handlers, phases] = [handlersOf(replayed), phasesOf(replayed)];
  const live = await measureLive(app, replay, head, blocks);
  const metrics = await app.metrics();
  const seen = metrics.sum("ponder_indexing_completed_events");
  return { warm, handlers, phases, live, seen, calls: metrics.sum("ponder_indexing_store_queries_total") };
}

function handlersOf(metrics: Metrics): AppFigures["handlers"] {
  const counts = metrics.by("ponder_indexing_function_duration_count", "event");
  const milliseconds = metrics.by("ponder_indexing_function_duration_sum", "event");
  const figures = Object.entries(counts).map(([event, count]) => {
    return [event, { count, seconds: (milliseconds[event] ?? 0) / 1_000 }] as const;
  });
  return Object.fromEntries(figures);
}

function phasesOf(metrics: Metrics): Phases {
  const step = metrics.by("ponder_historical_transform_duration", "step");
  const group = metrics.by("ponder_historical_concurrency_group_duration", "group");
  const seconds = (milliseconds = 0) => milliseconds / 1_000;
  const handlers = seconds(metrics.sum("ponder_indexing_function_duration_sum"));
  const around = seconds(step.index) - handlers;
  return { reading: seconds(group.extract), handlers, around, writing: seconds(step.load) };
}

async function assertTotals(name: AppName, events: number, client: Client, expected: ReplayTotals): Promise<void> {
  const totals = name === "ours" ? { events, ...(await readTotals(client, "warm")) } : { events };
  for (const [what, value] of Object.entries(totals)) {
    const due = expected[what as keyof typeof totals];
    if (value !== due) throw new HistoryMismatchError(name, what, due, value);
  }
}
