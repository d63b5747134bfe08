import type { Hex } from "viem";
import type { EventArgs, MarketEvent, MarketEventName } from "../lib/MarketEvent.ts";

/** What Ponder hands to a handler, as far as the index uses it. */
type PonderInput<N extends MarketEventName> = {
  event: {
    id: string;
    args: EventArgs<N>;
    log: { address: Hex; logIndex: number };
    block: { number: bigint; timestamp: bigint };
    transaction: { hash: Hex };
  };
  context: { chain: { id: number } };
};

/** Ponder's event in the reducers' form. */
export function toMarketEvent<N extends MarketEventName>(name: N, { event, context }: PonderInput<N>) {
  const place = {
    id: event.id,
    chainId: context.chain.id,
    market: event.log.address,
    block: event.block.number,
    timestamp: event.block.timestamp,
    tx: event.transaction.hash,
    logIndex: event.log.logIndex,
  };
  return { name, args: event.args, place } as MarketEvent<N>;
}
