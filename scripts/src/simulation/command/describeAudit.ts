import { describeReconciliation } from "../../reconcile/describeReconciliation.ts";
import type { IndexAudit } from "../play/auditIndex.ts";

/** Whether the index agrees with the chain, and with the mirror by which agents saw the market. */
export function describeAudit({ reconciliation, differences, compared }: IndexAudit): string {
  const mirror =
    differences.length === 0
      ? `Index and what the agents saw agree: ${compared} values of the first run.`
      : `Index and what the agents saw differ:\n${differences.join("\n")}`;
  return `${mirror}\n${describeReconciliation(reconciliation)}`;
}
