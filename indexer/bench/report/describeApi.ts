import { markdownTable } from "../../../scripts/src/solidity/markdownTable.ts";
import type { ApiReport } from "../ApiReport.ts";
import type { HttpLoad } from "../measure/loadHttp.ts";
import type { Timing } from "../measure/Timing.ts";
import { describeMachine } from "./describeMachine.ts";
import { verdict, whole } from "./format.ts";

const ms = (value: number): string => value.toFixed(1);
const timing = ({ p50, p95, p99, perSecond }: Timing): string[] => [ms(p50), ms(p95), ms(p99), whole(perSecond)];

/** The report as Markdown. */
export function describeApi(report: ApiReport): string {
  const { machine, command, events, eventsPerSecond, connections, cases, crowd, limited } = report;
  const rows = cases.flatMap(({ name, index, replica, sql, ratios }) => [
    [`${name}: index`, ...timing(index), ratios.index.toFixed(1)],
    [`${name}: replica`, ...timing(replica), ratios.replica.toFixed(1)],
    [`${name}: bare SQL`, ...timing(sql), ""],
  ]);
  return [
    describeMachine(command, machine),
    `${whole(events)} events in the index, ${whole(eventsPerSecond)} more per second meanwhile; ${connections} connections. Milliseconds.`,
    markdownTable(["", "p50", "p95", "p99", "answers/s", "÷ SQL"], rows),
    `All questions in turn by ${crowd.connections} connections with the rate limit raised: p50 ${ms(crowd.load.p50)} ms, p95 ${ms(crowd.load.p95)} ms, p99 ${ms(crowd.load.p99)} ms, ${describeLoad(crowd.load)}. Blocks behind, mean: ${crowd.lagBefore.toFixed(2)} before, ${crowd.lagDuring.toFixed(2)} during, ${crowd.lagAfter.toFixed(2)} after.`,
    `A replica (\`ponder serve\`) with the standard limit: ${describeLoad(limited.load)}; \`Retry-After: ${limited.retryAfter}\`.`,
    targets(report),
  ].join("\n\n");
}

function describeLoad({ perSecond, errors, statuses }: HttpLoad): string {
  const counts = Object.entries(statuses).map(([status, count]) => `${whole(count)} × ${status}`);
  return `${whole(perSecond)} answers/s (${counts.join(", ")}), ${errors} errors`;
}

function targets({ cases, crowd, limited }: ApiReport): string {
  const rest = cases.filter(({ path }) => path.startsWith("/v1"));
  const worst = (of: "index" | "replica") => Math.max(...rest.map(({ ratios }) => ratios[of]));
  const failures = crowd.load.errors + crowd.load.answers - (crowd.load.statuses["200"] ?? 0);
  const growth = crowd.lagDuring - crowd.lagBefore;
  const refused = limited.load.statuses["429"] ?? 0;
  return markdownTable(
    ["target", "measured", ""],
    [
      ["REST median ≤ 3 × bare SQL, worst route, index", worst("index").toFixed(1), verdict(worst("index") <= 3)],
      ["the same, replica", worst("replica").toFixed(1), verdict(worst("replica") <= 3)],
      ["no failure with 200 connections", whole(failures), verdict(failures === 0)],
      ["lag grows by ≤ 1 block with 200 connections", growth.toFixed(2), verdict(growth <= 1)],
      ["429 with Retry-After at the limit", whole(refused), verdict(refused > 0 && limited.retryAfter !== null)],
    ],
  );
}
