import { hexlify } from "ethers";
import { encodeCall } from "../../chain/encodeCall.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { encodeTerms } from "../../documents/hashTerms.ts";
import type { Terms } from "../../documents/Terms.ts";

/** A hire that publishes its terms in the same transaction, if there are any to publish. */
export function withTerms(client: MarketClient, call: string, terms: Terms | undefined): string {
  if (terms === undefined) return call;
  const publication = encodeCall(client, "publishTerms", [hexlify(encodeTerms(terms))]);
  return encodeCall(client, "multicall", [[publication, call]]);
}
