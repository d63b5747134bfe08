import { part } from "../economics.ts";
import type { RunResult } from "../RunResult.ts";
import { optimalMatching } from "./optimalMatching.ts";

/** The most welfare that the work of a run could have come to: the best matching of jobs and providers, each doing its best. Token units. */
export function optimumOf({ prospects, capacity }: Pick<RunResult, "prospects" | "capacity">): bigint {
  const providers = [...capacity.keys()];
  const values = prospects.map(({ value, offers }) => {
    const gains = new Map(offers.map(({ provider, quality, cost }) => [provider, part(value, quality) - cost]));
    return providers.map((provider) => gains.get(provider) ?? 0n);
  });
  return optimalMatching(values, [...capacity.values()]).value;
}
