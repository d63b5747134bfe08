import type { MarketClient } from "../../client/MarketClient.ts";

/** The token call by which a wallet lets the market pull `units`. */
export function encodeApproval(client: MarketClient, units: bigint): { to: string; data: string } {
  return {
    to: client.token.address,
    data: client.tokenInterface.encodeFunctionData("approve", [client.address, units]),
  };
}
