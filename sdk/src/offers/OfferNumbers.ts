import type { MarketClient } from "../client/MarketClient.ts";
import { findFreeNonce } from "./findFreeNonce.ts";

/** The next offer nonce of each provider that a client signs for. */
export type OfferNumbers = Map<string, Promise<bigint>>;

/**
 * Gives the provider's next nonce. The first is asked of the chain, the rest follow one by one: nonces in a row share a storage
 * word, so that a hire costs 17,000 gas less than with a random nonce.
 */
export function takeOfferNonce(client: MarketClient, provider: string): Promise<bigint> {
  const { offerNumbers } = client;
  const nonce = offerNumbers.get(provider) ?? findFreeNonce(client, provider);
  const following = nonce.then((taken) => taken + 1n);
  offerNumbers.set(provider, following);
  // After a failed look-up the next call asks again.
  following.catch(() => offerNumbers.delete(provider));
  return nonce;
}
