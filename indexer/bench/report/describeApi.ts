import { markdownTable } from "markdown-table";
import type { ApiReport, CaseFigures } from "../ApiReport.ts";
import type { HttpLoad } from "../measure/loadHttp.ts";
import type { Timing } from "../measure/Timing.ts";
import { describeMachine } from "./describeMachine.ts";
import { verdict, whole } from "./format.ts";

const HEADER = ["", "p50", "p95", "p99", "answers/s", "÷ SQL"];
const ms = (value: number): string => value.toFixed(1);

/** The report as Markdown. */
export function describeApi(report: ApiReport): string {
  const { machine, command, events, eventsPerSecond, connections, cases, crowd, limited } = report;
  return [
    describeMachine(command, machine),
    `${whole(events)} events in the index, ${whole(eventsPerSecond)} more per second meanwhile; ${connections} connections. Milliseconds.`,
    markdownTable([HEADER, ...cases.flatMap(rowsOf)]),
    `All questions in turn by ${crowd.connections} connections with the rate limit raised: p50 ${ms(crowd.load.p50)} ms, p95 ${ms(crowd.load.p95)} ms, p99 ${ms(crowd.load.p99)} ms, ${describeLoad(crowd.load)}. Blocks behind, mean: ${crowd.lagBefore.toFixed(2)} before, ${crowd.lagDuring.toFixed(2)} during, ${crowd.lagAfter.toFixed(2)} after.`,
    `A replica (\`ponder serve\`) with the standard limit: ${describeLoad(limited.load)}; \`Retry-After: ${limited.retryAfter}\`.`,
    targets(report),
  ].join("\n\n");
}

function rowsOf({ name, index, indexNew, replica, replicaNew, sql }: CaseFigures): string[][] {
  const row = (who: string, timing: Timing | null): string[][] => {
    if (timing === null) return [];
    const { p50, p95, p99, perSecond } = timing;
    return [[`${name}: ${who}`, ms(p50), ms(p95), ms(p99), whole(perSecond), (p50 / sql.p50).toFixed(1)]];
  };
  return [
    ...row("index", index),
    ...row("index, new", indexNew),
    ...row("replica", replica),
    ...row("replica, new", replicaNew),
    ...row("bare SQL", sql),
  ];
}

function describeLoad({ perSecond, errors, statuses }: HttpLoad): string {
  const counts = Object.entries(statuses).map(([status, count]) => `${whole(count)} × ${status}`);
  return `${whole(perSecond)} answers/s (${counts.join(", ")}), ${errors} errors`;
}

function targets({ cases, crowd, limited }: ApiReport): string {
  const rest = cases.filter(({ path }) => path.startsWith("/v1"));
  const worst = (of: "index" | "indexNew" | "replica" | "replicaNew") =>
    Math.max(...rest.map((one) => (one[of]?.p50 ?? 0) / one.sql.p50));
  const median = (what: string, of: Parameters<typeof worst>[0]) => [
    what,
    worst(of).toFixed(1),
    verdict(worst(of) <= 3),
  ];
  const failures = crowd.load.errors + crowd.load.answers - (crowd.load.statuses["200"] ?? 0);
  const growth = crowd.lagDuring - crowd.lagBefore;
  const refused = limited.load.statuses["429"] ?? 0;
  return markdownTable([
    ["target", "measured", ""],
    median("REST median ≤ 3 × bare SQL, worst route, replica", "replica"),
    median("the same, index", "index"),
    median("the same, replica, new", "replicaNew"),
    median("the same, index, new", "indexNew"),
    ["no failure with 200 connections", whole(failures), verdict(failures === 0)],
    ["lag grows by ≤ 1 block with 200 connections", growth.toFixed(2), verdict(growth <= 1)],
    ["429 with Retry-After at the limit", whole(refused), verdict(refused > 0 && limited.retryAfter !== null)],
  ]);
}
