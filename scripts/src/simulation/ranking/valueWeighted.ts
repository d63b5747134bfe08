import type { Ranking } from "../Ranking.ts";
import { expectationOf } from "./expectationOf.ts";
import { rankScores } from "./rankScores.ts";

/** The index's rank as an expectation of success, the same for every viewer. */
export function valueWeighted(tokenDecimals: number): Ranking {
  return (trades) => {
    const scores = rankScores(trades, tokenDecimals);
    return (_viewer, provider) => expectationOf(scores.get(provider) ?? 0);
  };
}
