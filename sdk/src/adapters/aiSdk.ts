import { type ToolSet, tool } from "ai";
import type { Market } from "../createMarket.ts";
import { marketTools } from "../tools/marketTools.ts";

/**
 * The market's tools for the AI SDK. What signs or sends waits for the user's approval, unless `toolApproval` of the call says
 * otherwise for it.
 *
 * @param market - Whose account the model acts as; it needs an index.
 *
 * @example
 * ```ts
 * const { content } = await generateText({ model, tools: aiSdkTools(market), prompt: "Find work that you can do." });
 * const toApprove = content.filter(({ type }) => type === "tool-approval-request");
 * ```
 */
export function aiSdkTools(market: Market): ToolSet {
  const tools = marketTools.map(({ name, description, parameters, needsApproval, execute }) => [
    name,
    // Set on the tool, so that a caller who does not think of approvals gets them.
    tool({ description, inputSchema: parameters, needsApproval, execute: (input) => execute(market, input) }),
  ]);
  return Object.fromEntries(tools);
}
