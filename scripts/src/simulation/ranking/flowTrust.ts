import type { Ranking, Trade } from "../Ranking.ts";
import { expectationOf } from "./expectationOf.ts";
import { type Link, maxFlow } from "./maxFlow.ts";

/**
 * Trust as a flow: the most that can run from the viewer to a provider along settled trades, in either direction, each as wide as what was earned
 * in it, less what the provider lost. Identities that trade among themselves reach no further than their trades with the rest, however many
 * they are. The idea is that of Bazaar (Post, Shah and Mislove, NSDI 2011).
 */
export function flowTrust(tokenDecimals: number): Ranking {
  return (trades) => {
    const links = linksOf(trades);
    const losses = new Map<string, bigint>();
    for (const { provider, price, earned } of trades) {
      losses.set(provider, (losses.get(provider) ?? 0n) + price - earned);
    }
    return (viewer, provider) => {
      const net = maxFlow(links, viewer, provider) - (losses.get(provider) ?? 0n);
      return expectationOf(net > 0n ? Number(net) / 10 ** tokenDecimals : 0);
    };
  };
}

/** One link for each two accounts that traded, there and back. */
function linksOf(trades: readonly Trade[]): Link[] {
  const links = new Map<string, Link>();
  for (const { client, provider, earned } of trades) {
    for (const [from, to] of [
      [client, provider],
      [provider, client],
    ] as const) {
      const key = JSON.stringify([from, to]);
      links.set(key, { from, to, capacity: (links.get(key)?.capacity ?? 0n) + earned });
    }
  }
  return [...links.values()];
}
