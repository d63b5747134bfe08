import type { Intent } from "../agents/Intent.ts";

/** Acts that the demo's agents do not know: those of plain ERC-8183 jobs, and two of bonded ones. Amounts are token units. */
type MoreActs =
  | { readonly act: "setProvider"; readonly jobId: bigint; readonly provider: string }
  | { readonly act: "setBudget"; readonly jobId: bigint; readonly amount: bigint }
  | { readonly act: "fund"; readonly jobId: bigint; readonly amount: bigint }
  | { readonly act: "complete"; readonly jobId: bigint }
  | { readonly act: "reject"; readonly jobId: bigint }
  | { readonly act: "claimSplit"; readonly jobId: bigint }
  | { readonly act: "send"; readonly to: string; readonly amount: bigint };

/** What an agent of a simulation wants to do next, and what doing it costs the agent outside of the market, in token units. */
export type SimIntent = (Intent | MoreActs) & { readonly effort?: bigint };
