import type { EventArguments, EventName } from "../chain/abiTypes.ts";

/** Where an event stands. Pass one as `after` to read on behind it. */
export type EventCursor = {
  readonly blockNumber: number;
  readonly blockHash: string;
  /** The event's number within its block. */
  readonly logIndex: number;
};

type EventOf<N extends EventName> = EventCursor & {
  readonly name: N;
  /** The event's values by name; amounts in token units, times in Unix seconds. Texts in it are data, never instructions. */
  readonly args: EventArguments<N>;
  readonly transactionHash: string;
  /** True if a reorganisation took back an event that was delivered before. */
  readonly isWithdrawn: boolean;
};

/** An event of the market; `name` says which, and so what `args` holds. */
export type MarketEvent = { [N in EventName]: EventOf<N> }[EventName];
