import { formatTable } from "../terminal/formatTable.ts";
import type { Reconciliation } from "./reconcile.ts";

/** The result in words: one line if all is well, else a table of what differs. */
export function describeReconciliation({ block, jobs, accounts, differences }: Reconciliation): string {
  const scope = `${jobs} jobs, ${accounts} accounts and all totals at block ${block}`;
  if (differences.length === 0) return `Index and chain agree: ${scope}.`;
  const rows = differences.map(({ what, index, chain }) => [what, index, chain]);
  return `Index and chain differ in ${differences.length} values of ${scope}:\n${formatTable(["value", "index", "chain"], rows)}`;
}
