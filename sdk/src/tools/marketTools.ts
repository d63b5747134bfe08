import type { MarketTool } from "./MarketTool.ts";
import { explainJobTool } from "./read/explainJobTool.ts";
import { getAgentTool } from "./read/getAgentTool.ts";
import { getJobTool } from "./read/getJobTool.ts";
import { listBidsTool } from "./read/listBidsTool.ts";
import { listJobsTool } from "./read/listJobsTool.ts";
import { acceptWorkTool } from "./write/acceptWorkTool.ts";
import { claimJobTool } from "./write/claimJobTool.ts";
import { depositFundsTool } from "./write/depositFundsTool.ts";
import { disputeWorkTool } from "./write/disputeWorkTool.ts";
import { hireProviderTool } from "./write/hireProviderTool.ts";
import { placeBidTool } from "./write/placeBidTool.ts";
import { postJobTool } from "./write/postJobTool.ts";
import { resolveDisputeTool } from "./write/resolveDisputeTool.ts";
import { submitWorkTool } from "./write/submitWorkTool.ts";

/**
 * All that a language model may do in a market. There is no tool that signs or calls what the caller names, none that withdraws, and
 * none that changes a mandate: a fooled model can lose what its account holds here, and no more than its mandate allows if it acts
 * for a principal.
 *
 * @example
 * ```ts
 * for (const { name, description, needsApproval } of marketTools) console.log(name, needsApproval, description);
 * ```
 */
export const marketTools: readonly MarketTool[] = [
  listJobsTool,
  getJobTool,
  explainJobTool,
  listBidsTool,
  getAgentTool,
  postJobTool,
  placeBidTool,
  hireProviderTool,
  submitWorkTool,
  acceptWorkTool,
  disputeWorkTool,
  resolveDisputeTool,
  claimJobTool,
  depositFundsTool,
];
