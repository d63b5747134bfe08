import type { Ranking } from "../Ranking.ts";
import { UNKNOWN } from "./expectationOf.ts";

/** The mean of all scores that clients gave, whoever they are: what most rating pages show. */
export const naiveMean: Ranking = (trades) => {
  const sums = new Map<string, { total: number; count: number }>();
  for (const { provider, score } of trades) {
    if (score === undefined) continue;
    const { total, count } = sums.get(provider) ?? { total: 0, count: 0 };
    sums.set(provider, { total: total + score, count: count + 1 });
  }
  return (_viewer, provider) => {
    const sum = sums.get(provider);
    return sum === undefined ? UNKNOWN : sum.total / sum.count / 100;
  };
};
