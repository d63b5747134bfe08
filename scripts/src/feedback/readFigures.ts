import type { IndexedFeedback, Market } from "@surety/sdk";
import { getAddress } from "ethers";
import { allPages } from "../market/allPages.ts";
import type { Trader } from "./enrolTraders.ts";

const PLACES = 10;

/** One provider on the index's leaderboard. */
export type Place = { readonly address: string; readonly rankScore: number };

/** Reads what the index says once it has the last block: shares in percent, and how many of the first ten places the ring has. */
export async function readFigures(market: Market, apiUrl: string, ring: readonly Trader[]) {
  await market.index.waitForBlock((await market.getLatestBlock()).number, { timeoutMs: 600_000 });
  const all = await allPages((part) => market.index.listFeedback(part));
  const verified = all.filter(({ isVerified }) => isVerified);
  const names = new Set(ring.map(({ address }) => address));
  const agents = new Set(ring.map(({ agentId }) => agentId));
  const response = await fetch(`${apiUrl}/v1/leaderboard?limit=${PLACES}`);
  if (!response.ok) throw new Error(`The index answered ${response.status} to a question for its leaderboard.`);
  const { data } = (await response.json()) as { data: Place[] };
  const fromRing = (given: readonly IndexedFeedback[]) =>
    given.filter(({ clientAddress }) => names.has(clientAddress)).length;
  const inTen = (best: readonly bigint[]) => best.filter((agentId) => agents.has(agentId)).length;
  const figures = {
    "verified share": percent(verified.length, all.length),
    "ring's share of all": percent(fromRing(all), all.length),
    "ring's share of verified": percent(fromRing(verified), verified.length),
    "ring in ten by count of all": inTen(best(all, (values) => values.length)),
    "ring in ten by mean of all": inTen(best(all, mean)),
    "ring in ten by verified mean": inTen(best(verified, mean)),
    "ring in ten by index": data.filter(({ address }) => names.has(getAddress(address))).length,
  };
  return { figures, tenth: data[PLACES - 1]?.rankScore ?? 0 };
}

/** The first ten agents by what their feedback comes to; of equals, who registered first. */
function best(given: readonly IndexedFeedback[], worth: (values: number[]) => number): bigint[] {
  const rated = [...Map.groupBy(given, ({ agentId }) => agentId)].map(([agentId, items]) => ({
    agentId,
    worth: worth(items.map(({ value }) => Number(value))),
  }));
  rated.sort((a, b) => b.worth - a.worth || Number(a.agentId - b.agentId));
  return rated.slice(0, PLACES).map(({ agentId }) => agentId);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function percent(part: number, whole: number): number {
  return (100 * part) / whole;
}
