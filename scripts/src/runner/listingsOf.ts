import type { Market } from "@surety/sdk";
import type { ListingView } from "../agents/View.ts";
import { allPages } from "../market/allPages.ts";

/** The agents that the index finds by a skill in this market, the cheapest first. */
export async function listingsOf({ index }: Market, skill: string): Promise<ListingView[]> {
  const agents = await allPages((part) => index.listAgents({ ...part, skill, orderBy: "price" }));
  return agents.flatMap(({ agentId, agentWallet, registrationFile, starredCount, starredSum }): ListingView[] => {
    const price = registrationFile?.price ?? null;
    if (agentWallet === null || price === null) return [];
    const stars = starredCount === 0 ? undefined : Number(starredSum) / (100 * starredCount);
    return [{ agentId, address: agentWallet, price, stars }];
  });
}
