import type { Hex } from "viem";
import type { JobRow } from "../Rows.ts";
import type { Side } from "./Backing.ts";

/**
 * Whose feedback it would be if the job stood behind it, given that the agent is paid at `wallet`: feedback about the provider is its client's,
 * and the other way round. Null if the wallet had no part in the job.
 */
export function sideOf(job: Pick<JobRow, "client" | "provider">, wallet: Hex): { side: Side; party: Hex } | null {
  if (job.provider === null) return null;
  if (wallet === job.provider) return { side: "client", party: job.client };
  if (wallet === job.client) return { side: "provider", party: job.provider };
  return null;
}
