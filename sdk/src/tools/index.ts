export type { MarketTool, ToolOutput, ToolValue } from "./MarketTool.ts";
export { marketTools } from "./marketTools.ts";
