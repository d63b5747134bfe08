import { markdownTable } from "markdown-table";
import type { IndexReport } from "../IndexReport.ts";
import { APP_NAMES } from "../measure/apps.ts";
import type { AppFigures } from "../measure/measureApp.ts";
import type { Backfill } from "../measure/measureBackfill.ts";
import { describeMachine } from "./describeMachine.ts";
import { verdict, whole } from "./format.ts";

const percent = (value: number): string => `${Math.round(value * 100)} %`;

/** The report as Markdown. */
export function describeIndex(report: IndexReport): string {
  const { machine, command, events, pollingInterval } = report;
  return [
    describeMachine(command, machine),
    `${whole(events)} events; polling interval ${pollingInterval} ms.`,
    figures(report),
    targets(report),
    `Where a re-index of ours spends its time inside handlers, and what it writes:`,
    handlers(report.apps.ours),
  ].join("\n\n");
}

function figures({ apps }: IndexReport): string {
  const row = (name: string, of: (figures: AppFigures) => string) => [name, ...APP_NAMES.map((app) => of(apps[app]))];
  return markdownTable([
    ["", ...APP_NAMES],
    row("cold backfill, hosted node, events/s", ({ hosted }) => whole(hosted.eventsPerSecond)),
    row("cold backfill, local node, events/s", ({ cold }) => whole(cold.eventsPerSecond)),
    row("re-index from the cache, events/s", ({ warm }) => whole(warm.eventsPerSecond)),
    row("· reading events, µs each", ({ warm, phases }) => micros(phases.reading, warm)),
    row("· inside handlers, µs each", ({ warm, phases }) => micros(phases.handlers, warm)),
    row("· Ponder around handlers, µs each", ({ warm, phases }) => micros(phases.around, warm)),
    row("· writing rows, µs each", ({ warm, phases }) => micros(phases.writing, warm)),
    row("mined to visible, p50, ms", ({ live }) => whole(live.p50)),
    row("mined to visible, p95, ms", ({ live }) => whole(live.p95)),
    row("burst, events", ({ live }) => whole(live.burst.events)),
    row("burst, seconds until visible", ({ live }) => live.burst.seconds.toFixed(2)),
    row("memory by quarter, cold, MiB", ({ cold }) => memory(cold)),
    row("memory by quarter, re-index, MiB", ({ warm }) => memory(warm)),
    row("rows written per event", ({ perEvent }) => perEvent.rows.toFixed(2)),
    row("store calls per event", ({ perEvent }) => perEvent.calls.toFixed(2)),
  ]);
}

function micros(seconds: number, { events }: Backfill): string {
  return ((seconds / events) * 1_000_000).toFixed(1);
}

function memory({ memory }: Backfill): string {
  return memory.map((value) => (Number.isNaN(value) ? "–" : whole(value))).join(", ");
}

function targets({ ratios }: IndexReport): string {
  const { hostedToInsert, coldToInsert, warmToInsert, liveP95, warmMemory, coldMemory } = ratios;
  return markdownTable([
    ["target", "measured", ""],
    ["re-index ≥ 60 % of insert", percent(warmToInsert), verdict(warmToInsert >= 0.6)],
    ["cold backfill ≥ 85 % of insert, hosted node", percent(hostedToInsert), verdict(hostedToInsert >= 0.85)],
    ["the same, local node", percent(coldToInsert), verdict(coldToInsert >= 0.85)],
    ["live p95 ≤ 2 polling intervals", liveP95.toFixed(2), verdict(liveP95 <= 2)],
    ["memory, last quarter ≤ 1.2 × second, re-index", warmMemory.toFixed(2), verdict(warmMemory <= 1.2)],
    ["memory, last quarter ≤ 1.2 × second, cold", coldMemory.toFixed(2), verdict(coldMemory <= 1.2)],
  ]);
}

function handlers({ handlers, warm }: AppFigures): string {
  const rows = Object.entries(handlers)
    .sort(([, left], [, right]) => right.seconds - left.seconds)
    .map(([event, { seconds, count }]) => [
      event.replace(/^JobMarket:|\(.*$/g, ""),
      whole(count),
      seconds.toFixed(2),
      ((seconds / count) * 1_000_000).toFixed(0),
      percent(seconds / warm.seconds),
    ]);
  return markdownTable([["event", "number", "seconds", "µs each", "of the re-index"], ...rows]);
}
