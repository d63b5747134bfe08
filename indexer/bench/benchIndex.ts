import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { IndexReport } from "./IndexReport.ts";
import { APP_NAMES, type AppName, POLLING_INTERVAL } from "./measure/apps.ts";
import { type AppFigures, type LiveBlocks, measureApp, UNSETTLED } from "./measure/measureApp.ts";
import type { Backfill } from "./measure/measureBackfill.ts";
import { startPostgres } from "./measure/startPostgres.ts";
import { startReplay } from "./replay/startReplay.ts";
import { machineFacts } from "./report/machineFacts.ts";

/**
 * Measures the index beside its yardsticks, one after another, over the same history on the same PostgreSQL server.
 *
 * @param options Number of events of the backfills, blocks of the live part, and the command that the report names.
 * @param say Is told what goes on.
 * @throws HistoryMismatchError, AppSlowError.
 */
export async function benchIndex(
  options: { events: number; live: LiveBlocks; command: string },
  say: (line: string) => void,
): Promise<IndexReport> {
  const { events, live, command } = options;
  const machine = machineFacts();
  const directory = mkdtempSync(join(tmpdir(), "surety-bench-"));
  const postgres = await startPostgres();
  try {
    say("Recording a story on Hardhat's node …");
    const replay = await startReplay(directory, events, UNSETTLED + live.single + live.burst);
    try {
      const apps: Partial<Record<AppName, AppFigures>> = {};
      for (const name of APP_NAMES) {
        say(`Measuring "${name}": cold, from the cache, live …`);
        apps[name] = await measureApp(name, replay, postgres, events, live);
      }
      const all = apps as Record<AppName, AppFigures>;
      return { machine, command, events, pollingInterval: POLLING_INTERVAL, apps: all, ratios: ratiosOf(all) };
    } finally {
      await replay.stop();
    }
  } finally {
    await postgres.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

function ratiosOf({ ours, insert }: Record<AppName, AppFigures>): IndexReport["ratios"] {
  return {
    hostedToInsert: ours.hosted.eventsPerSecond / insert.hosted.eventsPerSecond,
    coldToInsert: ours.cold.eventsPerSecond / insert.cold.eventsPerSecond,
    warmToInsert: ours.warm.eventsPerSecond / insert.warm.eventsPerSecond,
    liveP95: ours.live.p95 / POLLING_INTERVAL,
    warmMemory: growthOf(ours.warm),
    coldMemory: growthOf(ours.cold),
  };
}

function growthOf({ memory }: Backfill): number {
  return (memory[3] ?? Number.NaN) / (memory[1] ?? Number.NaN);
}
