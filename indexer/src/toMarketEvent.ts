import type { Hex } from "viem";
import type { EventArgs, EventPlace, MarketEvent, MarketEventName } from "../lib/MarketEvent.ts";

/** What Ponder hands to a handler, as far as the index uses it. */
export type PonderInput<Args> = {
  event: {
    id: string;
    args: Args;
    log: { address: Hex; logIndex: number };
    block: { number: bigint; timestamp: bigint };
    transaction: { hash: Hex };
  };
  context: { chain: { id: number } };
};

/** Ponder's event in the reducers' form. */
export function toMarketEvent<N extends MarketEventName>(name: N, input: PonderInput<EventArgs<N>>) {
  return { name, args: input.event.args, place: placeOf(input) } as MarketEvent<N>;
}

/** Where and when Ponder's event happened. */
export function placeOf({ event, context }: PonderInput<unknown>): EventPlace {
  return {
    id: event.id,
    chainId: context.chain.id,
    market: event.log.address,
    block: event.block.number,
    timestamp: event.block.timestamp,
    tx: event.transaction.hash,
    logIndex: event.log.logIndex,
  };
}
