import { type DynamicStructuredTool, tool } from "@langchain/core/tools";
import type { Market } from "../createMarket.ts";
import { ApprovalRefusedError } from "../errors/ApprovalRefusedError.ts";
import { marketTools } from "../tools/marketTools.ts";

/** A call that signs or sends, before it is made. */
export type ToolApproval = { name: string; input: unknown };

/**
 * The market's tools for LangChain. What signs or sends asks `approve` first; without it there are only tools that read.
 *
 * @param market - Whose account the model acts as; it needs an index.
 * @param approve - True lets the call pass. In a graph with a checkpointer it may pause: `(call) => interrupt(call) === "approve"`.
 *
 * @example
 * ```ts
 * const agent = createAgent({ model, tools: langchainTools(market, askTheOwner) });
 * ```
 */
export function langchainTools(
  market: Market,
  approve?: (call: ToolApproval) => boolean | Promise<boolean>,
): DynamicStructuredTool[] {
  const offered = marketTools.filter(({ needsApproval }) => !needsApproval || approve !== undefined);
  return offered.map(({ name, description, parameters, needsApproval, execute }) =>
    tool(
      async (input) => {
        if (needsApproval && !(await approve?.({ name, input }))) throw new ApprovalRefusedError(name);
        return JSON.stringify(await execute(market, input));
      },
      { name, description, schema: parameters },
    ),
  );
}
