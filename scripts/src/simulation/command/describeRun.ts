import { formatCents } from "../../terminal/formatCents.ts";
import { formatTable } from "../../terminal/formatTable.ts";
import type { RunResult } from "../RunResult.ts";

/** What one run came to, as two lines and a table. */
export function describeRun({ scenario, seed, metrics }: RunResult, tokenDecimals: number): string {
  const money = (units: bigint): string => formatCents(units, tokenDecimals);
  const { hired, completed, rejected, expired, disputed, rulings, wrongVerdicts, conservation } = metrics;
  return [
    `${scenario.name}, seed ${seed}: ${hired} jobs hired; ${completed} completed, ${rejected} rejected, ${expired} expired; ` +
      `${disputed} disputed, ${rulings} rulings of which ${wrongVerdicts} wrong.`,
    `Welfare ${money(metrics.welfare)}; lost to cheats ${money(metrics.fraudLoss)} of ${money(metrics.hiredVolume)} hired; ` +
      `money ${conservation.isConserved ? "conserved to the last unit" : "NOT CONSERVED"}.`,
    formatTable(
      ["strategy", "agents", "bought", "sold", "gained", "received", "effort", "profit"],
      metrics.strategies.map((row) => [
        row.strategy,
        ...[row.agents, row.bought, row.sold].map(String),
        ...[row.moneyGain, row.received, row.effort, row.profit].map(money),
      ]),
    ),
  ].join("\n\n");
}
