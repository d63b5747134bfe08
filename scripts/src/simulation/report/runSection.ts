import { formatCents } from "../../terminal/formatCents.ts";
import type { StrategyMetrics } from "../RunMetrics.ts";
import type { RunResult } from "../RunResult.ts";
import type { Elements, PageElement } from "./elements.ts";

const HEADER = ["strategy", "agents", "bought", "sold", "money gained", "work received", "effort", "profit"];

/** What came of one run: its totals, a row for each strategy, and the place where its jobs are shown. */
export function runSection({ make }: Elements, run: RunResult, at: number, tokenDecimals: number): PageElement {
  const { scenario, seed, metrics } = run;
  const money = (units: bigint): string => formatCents(units, tokenDecimals);
  const totals: readonly (readonly [string, string])[] = [
    ["jobs hired", `${metrics.hired} of ${metrics.posted}`],
    ["completed, rejected, expired", `${metrics.completed}, ${metrics.rejected}, ${metrics.expired}`],
    ["disputed; rulings, of these wrong", `${metrics.disputed}; ${metrics.rulings}, ${metrics.wrongVerdicts}`],
    [
      "welfare = value − work − checks",
      `${money(metrics.welfare)} = ${money(metrics.value)} − ${money(metrics.workCost)} − ${money(metrics.checkCost)}`,
    ],
    ["lost to cheats", `${money(metrics.fraudLoss)} of ${money(metrics.hiredVolume)} hired`],
    ["every coin accounted for", metrics.conservation.isConserved ? "yes" : "NO"],
  ];
  const cells = (row: StrategyMetrics): string[] => [
    ...[row.agents, row.bought, row.sold].map(String),
    ...[row.moneyGain, row.received, row.effort, row.profit].map(money),
  ];
  return make(
    "section",
    {},
    make("h2", {}, `${scenario.name}, seed ${seed}`),
    make("p", {}, scenario.about),
    make("dl", {}, ...totals.flatMap(([term, value]) => [make("dt", {}, term), make("dd", {}, value)])),
    make(
      "table",
      {},
      make("thead", {}, make("tr", {}, ...HEADER.map((title) => make("th", {}, title)))),
      make(
        "tbody",
        {},
        ...metrics.strategies.map((row) =>
          make("tr", {}, make("th", {}, row.strategy), ...cells(row).map((cell) => make("td", {}, cell))),
        ),
      ),
    ),
    make("div", { class: "timeline", "data-run": String(at) }),
  );
}
