import { SignerMissingError } from "../errors/SignerMissingError.ts";
import type { MarketClient, Sender } from "./MarketClient.ts";

/**
 * The account that signs for a market.
 *
 * @throws {@link SignerMissingError} on a market that was opened for reading.
 */
export function requireSender(client: MarketClient): Sender {
  if (client.sender === undefined) throw new SignerMissingError();
  return client.sender;
}
