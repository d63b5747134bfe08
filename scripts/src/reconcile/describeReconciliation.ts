import { formatTable } from "../terminal/formatTable.ts";
import type { Reconciliation } from "./Reconciliation.ts";

/** The result in words: one line if all is well, else a table of what differs. */
export function describeReconciliation({ block, scope, differences }: Reconciliation): string {
  const what = `${scope} at block ${block}`;
  if (differences.length === 0) return `Index and chain agree: ${what}.`;
  const rows = differences.map(({ what, index, chain }) => [what, index, chain]);
  return `Index and chain differ in ${differences.length} values of ${what}:\n${formatTable(["value", "index", "chain"], rows)}`;
}
