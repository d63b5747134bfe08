import { beforeAll, describe, expect, it } from "vitest";
import { benchIndex } from "../../bench/benchIndex.ts";
import type { IndexReport } from "../../bench/IndexReport.ts";
import { APP_NAMES } from "../../bench/measure/apps.ts";
import { describeIndex } from "../../bench/report/describeIndex.ts";

describe("the benchmark of the index", () => {
  let report: IndexReport;

  // It fails by itself if an app missed an event, or if our totals are not those of the contract.
  beforeAll(async () => {
    const options = { events: 1_000, live: { single: 2, burst: 3 }, command: "pnpm bench:index --size 1000" };
    report = await benchIndex(options, () => {});
  }, 240_000);

  it("gives every app the same history", () => {
    const histories = APP_NAMES.map((name) => {
      const { cold, warm, live } = report.apps[name];
      return [cold.events, warm.events, live.blocks, live.burst.events];
    });
    expect(histories[0]?.[0]).toBeGreaterThanOrEqual(1_000);
    expect(histories).toEqual([histories[0], histories[0], histories[0]]);
  });

  it("counts what is written", () => {
    expect(report.apps.empty.perEvent).toEqual({ rows: 0, calls: 0 });
    expect(report.apps.insert.perEvent).toEqual({ rows: 1, calls: 1 });
    expect(report.apps.ours.perEvent.rows).toBeGreaterThan(1);
    expect(report.apps.ours.handlers["JobMarket:Settled"]?.count).toBeGreaterThan(0);
  });

  it("reports a figure for every target", () => {
    const { coldToInsert, warmToInsert, liveP95 } = report.ratios;
    for (const figure of [coldToInsert, warmToInsert, liveP95]) expect(figure).toBeGreaterThan(0);
    for (const target of ["re-index ≥ 60 %", "cold backfill ≥ 85 %", "live p95 ≤ 2", "memory, last quarter"]) {
      expect(describeIndex(report)).toContain(target);
    }
  });
});
