import { MarketError } from "./MarketError.ts";

/** The chain's RPC did not answer. */
export class RpcUnreachableError extends MarketError {
  override readonly name = "RpcUnreachableError";
  /** The RPC's address without user name, password, path and query, which may hold a key; empty if unknown. */
  readonly url: string;

  constructor(url: string, options?: ErrorOptions) {
    super(
      `The chain's RPC${url === "" ? "" : ` at ${url}`} does not answer.`,
      "Start the node, or correct the RPC URL, and try again.",
      options,
    );
    this.url = url;
  }
}
