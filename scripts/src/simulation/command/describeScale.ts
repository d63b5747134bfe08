import { formatCents } from "../../terminal/formatCents.ts";
import type { IndexAudit } from "../play/auditIndex.ts";
import type { RunMetrics } from "../RunMetrics.ts";
import { describeAudit } from "./describeAudit.ts";

/** What one large run took. */
export type ScaleFigures = {
  readonly agents: number;
  /** From the first step to the last block. */
  readonly seconds: number;
  /** Resident MiB by quarter. */
  readonly memory: readonly number[];
  readonly metrics: RunMetrics;
  readonly audit: IndexAudit;
};

/** Size, speed, memory and money of one large run, as lines. */
export function describeScale(
  { agents, seconds, memory, metrics, audit }: ScaleFigures,
  tokenDecimals: number,
): string {
  const { posted, hired, transactions, blocks, conservation } = metrics;
  const [, second = 0, , last = 0] = memory;
  const growth = second === 0 ? "unknown" : (last / second).toFixed(2);
  const money = (where: string, { moneyIn, moneyOut, balances, held }: Omit<IndexAudit, NotMoney>): string => {
    const isExact = moneyIn === moneyOut + balances + held;
    const [into, out, inside, running] = [moneyIn, moneyOut, balances, held].map((sum) =>
      formatCents(sum, tokenDecimals),
    );
    return `Money by the ${where}: ${into} in = ${out} out + ${inside} in balances + ${running} in jobs: ${isExact ? "exact" : "NOT CONSERVED"}.`;
  };
  return [
    `${agents} agents, ${posted} jobs posted, ${hired} hired; ${transactions} transactions in ${blocks} blocks.`,
    `${seconds.toFixed(1)} s, ${(posted / seconds).toFixed(1)} jobs/s; the index was ${audit.secondsBehind.toFixed(1)} s behind at the end.`,
    `Resident memory by quarter: ${memory.join(", ")} MiB; last ÷ second ${growth}.`,
    money("chain", conservation),
    money("index", audit),
    describeAudit(audit),
  ].join("\n");
}

type NotMoney = "reconciliation" | "differences" | "compared" | "secondsBehind";
