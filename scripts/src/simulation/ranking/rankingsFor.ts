import type { Ranking, RankingName } from "../Ranking.ts";
import { UNKNOWN } from "./expectationOf.ts";
import { flowTrust } from "./flowTrust.ts";
import { naiveMean } from "./naiveMean.ts";
import { valueWeighted } from "./valueWeighted.ts";

/** Every way to rank bidders, for a market whose token has so many decimals. */
export function rankingsFor(tokenDecimals: number): Readonly<Record<RankingName, Ranking>> {
  return {
    none: () => () => UNKNOWN,
    mean: naiveMean,
    "value-weighted": valueWeighted(tokenDecimals),
    flow: flowTrust(tokenDecimals),
  };
}
