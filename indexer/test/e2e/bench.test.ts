import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AppFigures, measureApp, UNSETTLED } from "../../bench/measure/measureApp.ts";
import { startPostgres } from "../../bench/measure/startPostgres.ts";
import { startReplay } from "../../bench/replay/startReplay.ts";

const EVENTS = 1_000;
const LIVE = { single: 2, burst: 3 };

const directory = mkdtempSync(join(tmpdir(), "surety-bench-test-"));
const stops: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
  rmSync(directory, { recursive: true, force: true });
});

describe("the benchmark, on the index itself", () => {
  let figures: AppFigures;

  // It fails by itself if the index missed an event, or if its totals are not those of the contract.
  beforeAll(async () => {
    const postgres = await startPostgres();
    stops.push(postgres.stop);
    const replay = await startReplay(directory, EVENTS, UNSETTLED + LIVE.single + LIVE.burst);
    stops.push(replay.stop);
    figures = await measureApp("ours", replay, postgres, EVENTS, LIVE);
  }, 240_000);

  it("re-indexes what it indexed cold", () => {
    const { cold, warm } = figures;
    expect(cold.events).toBeGreaterThanOrEqual(EVENTS);
    expect(warm.events).toBe(cold.events);
    for (const { eventsPerSecond } of [cold, warm]) expect(eventsPerSecond).toBeGreaterThan(0);
  });

  it("measures the live part", () => {
    const { blocks, p50, p95, burst } = figures.live;
    expect([blocks, burst.blocks]).toEqual([LIVE.single, LIVE.burst]);
    expect(burst.events).toBeGreaterThan(0);
    expect(p95).toBeGreaterThanOrEqual(p50);
  });

  it("counts what is written and says who did it", () => {
    expect(figures.perEvent.rows).toBeGreaterThan(1);
    expect(figures.perEvent.calls).toBeGreaterThan(1);
    expect(figures.handlers["JobMarket:Settled"]?.count).toBeGreaterThan(0);
  });
});
