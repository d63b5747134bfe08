import { MarketError } from "./MarketError.ts";

/** The chain's RPC answered a request with an error that is no revert. */
export class RpcRequestError extends MarketError {
  override readonly name = "RpcRequestError";
  /** JSON-RPC error code; 0 if there was none. */
  readonly code: number;
  /** The node's words, without control characters. */
  readonly detail: string;

  constructor(code: number, detail: string, options?: ErrorOptions) {
    super(
      `The chain's RPC refused a request: ${detail} (code ${code}).`,
      "Check that the node is in order and serves what was asked, then try again.",
      options,
    );
    this.code = code;
    this.detail = detail;
  }
}
