import type { AccountRow } from "../../../lib/Rows.ts";
import { toJson } from "../rows/toJson.ts";

/** An account as the API shows it. */
export function agentJson(account: AccountRow) {
  return { id: account.address, ...toJson(account) };
}
