import type { Agent, Market } from "../data/types.ts";

/** An account's record in one market; undefined if it has none there. */
export function recordIn({ chainId, address }: Market, records: readonly Agent[]): Agent | undefined {
  return records.find((record) => record.chainId === chainId && record.market === address);
}
