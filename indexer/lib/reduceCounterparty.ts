import type { MarketEvent } from "./MarketEvent.ts";
import type { CounterpartyRow } from "./Rows.ts";

/** A place on a principal's list of counterparties, as last set. */
export function reduceCounterparty({ args, place }: MarketEvent<"CounterpartySet">): CounterpartyRow {
  return {
    chainId: place.chainId,
    market: place.market,
    principal: args.principal,
    account: args.account,
    isAllowed: args.allowed,
    updatedBlock: place.block,
    updatedAt: place.timestamp,
  };
}
