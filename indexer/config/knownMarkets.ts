import { listDeployments } from "@surety/contracts/deployments";
import type { MarketRow } from "../lib/Rows.ts";
import { foreignFacts } from "./foreign/foreignFacts.ts";
import { indexedChains } from "./indexedChains.ts";
import { marketFacts } from "./marketFacts.ts";

/** Every market that the configuration names, as it is before its first event. */
export function knownMarkets(): MarketRow[] {
  const own = listDeployments().flatMap(({ chainId, markets }) => markets.map((one) => marketFacts(chainId, one)));
  return [...own, ...indexedChains().flatMap(({ foreign }) => foreign.map(foreignFacts))];
}
