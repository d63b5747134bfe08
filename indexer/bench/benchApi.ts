import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import type { ApiReport, CaseFigures } from "./ApiReport.ts";
import { type ApiCase, apiCases } from "./measure/apiCases.ts";
import { loadHttp } from "./measure/loadHttp.ts";
import { loadSql } from "./measure/loadSql.ts";
import { Miner } from "./measure/Miner.ts";
import { UNSETTLED } from "./measure/measureApp.ts";
import { measureBackfill } from "./measure/measureBackfill.ts";
import { untilVisible } from "./measure/measureLive.ts";
import { startApp } from "./measure/startApp.ts";
import { type Postgres, startPostgres } from "./measure/startPostgres.ts";
import { type Replay, startReplay } from "./replay/startReplay.ts";
import { machineFacts } from "./report/machineFacts.ts";

/** A block every so often while the API is measured. */
const BLOCK_EVERY_MS = 1_000;
const CONNECTIONS = 10;
const CROWD = 200;
const SCHEMA = "api";
/** The most that the API takes; it is what "raised by configuration" means. */
const UNLIMITED = { SURETY_RATE_LIMIT: "1000000" };
/** More than the standard limit lets one address send in a minute. */
const TOO_MANY = 4_000;
/** Ten cases five times, the crowd with a pause before and after; with the slack a bound on how long mining goes on. */
const PHASES = 53;
const SLACK_SECONDS = 120;

type Options = { events: number; seconds: number; command: string };

/**
 * Measures the API over a history while more of it is indexed.
 *
 * @param options Events in the index at first, seconds of each measurement, and the command that the report names.
 * @param say Is told what goes on.
 */
export async function benchApi(options: Options, say: (line: string) => void): Promise<ApiReport> {
  const machine = machineFacts();
  const directory = mkdtempSync(join(tmpdir(), "surety-bench-"));
  const postgres = await startPostgres();
  try {
    say("Recording a story on Hardhat's node …");
    const live = Math.ceil(((options.seconds * PHASES + SLACK_SECONDS) * 1_000) / BLOCK_EVERY_MS);
    const replay = await startReplay(directory, options.events, UNSETTLED + live);
    try {
      return { machine, command: options.command, ...(await measure(replay, postgres, options, say)) };
    } finally {
      await replay.stop();
    }
  } finally {
    await postgres.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function measure(replay: Replay, postgres: Postgres, options: Options, say: (line: string) => void) {
  const databaseUrl = await postgres.create("ours");
  const head = (await replay.find(options.events)) + UNSETTLED;
  const { events } = await replay.setHead(head);
  const app = await startApp("ours", replay, databaseUrl, SCHEMA, UNLIMITED);
  try {
    say(`Indexing ${events} events …`);
    await measureBackfill(app, events);
    await untilVisible(app, head);
    const cases = await readCases(databaseUrl);
    const miner = new Miner(replay, app, head);
    miner.start(BLOCK_EVERY_MS);
    const start = performance.now();
    const replica = await startApp("ours", replay, databaseUrl, SCHEMA, UNLIMITED, "serve");
    const figures = await measureCases([app.url, replica.url, databaseUrl], cases, options.seconds, say).finally(
      replica.stop,
    );
    say(`Asking with ${CROWD} connections …`);
    const crowd = await measureCrowd(app.url, cases, miner, options.seconds);
    const limited = await measureLimited(replay, databaseUrl);
    const mined = (await replay.setHead(await miner.stop())).events - events;
    const eventsPerSecond = (mined / (performance.now() - start)) * 1_000;
    return { events, eventsPerSecond, connections: CONNECTIONS, cases: figures, crowd, limited };
  } finally {
    await app.stop();
  }
}

async function readCases(databaseUrl: string): Promise<ApiCase[]> {
  const client = new Client(databaseUrl);
  await client.connect();
  // PostgreSQL's own daemon does it within a minute; figures should not depend on when.
  await client.query("ANALYZE");
  return apiCases(client, SCHEMA).finally(() => client.end());
}

async function measureCases(
  [indexUrl, replicaUrl, databaseUrl]: [string, string, string],
  cases: readonly ApiCase[],
  seconds: number,
  say: (line: string) => void,
): Promise<CaseFigures[]> {
  const figures: CaseFigures[] = [];
  for (const one of cases) {
    say(`Asking for ${one.name} …`);
    const sql = await loadSql(databaseUrl, one.sql, CONNECTIONS, seconds);
    const ask = (url: string, isNew: boolean) => loadHttp(url, [one], CONNECTIONS, { duration: seconds }, isNew);
    const isKept = one.body === undefined;
    const index = await ask(indexUrl, false);
    const indexNew = isKept ? await ask(indexUrl, true) : null;
    const replica = await ask(replicaUrl, false);
    const replicaNew = isKept ? await ask(replicaUrl, true) : null;
    figures.push({ name: one.name, path: one.path, index, indexNew, replica, replicaNew, sql });
  }
  return figures;
}

async function measureCrowd(url: string, cases: readonly ApiCase[], miner: Miner, seconds: number) {
  miner.takeLag();
  await setTimeout(seconds * 1_000);
  const lagBefore = miner.takeLag();
  const load = await loadHttp(url, cases, CROWD, { duration: seconds });
  const lagDuring = miner.takeLag();
  await setTimeout(seconds * 1_000);
  return { connections: CROWD, load, lagBefore, lagDuring, lagAfter: miner.takeLag() };
}

/** A replica with the limit that it has when nobody sets one. */
async function measureLimited(replay: Replay, databaseUrl: string) {
  const replica = await startApp("ours", replay, databaseUrl, SCHEMA, {}, "serve");
  try {
    const load = await loadHttp(replica.url, [{ path: "/" }], CONNECTIONS, { amount: TOO_MANY });
    const refused = await fetch(`${replica.url}/v1/jobs`);
    return { load, retryAfter: refused.status === 429 ? refused.headers.get("retry-after") : null };
  } finally {
    await replica.stop();
  }
}
