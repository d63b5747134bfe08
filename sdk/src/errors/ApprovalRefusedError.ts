import { MarketError } from "./MarketError.ts";

/** Whoever approves the calls of a tool refused this one. Nothing was signed or sent. */
export class ApprovalRefusedError extends MarketError {
  override readonly name = "ApprovalRefusedError";
  /** The tool's name. */
  readonly tool: string;

  constructor(tool: string) {
    super(`The call of ${tool} was not approved.`, "Do not repeat it; ask what is wanted instead.");
    this.tool = tool;
  }
}
