import { type Booking, bookingsOf } from "./bookingsOf.ts";
import { type Count, countsOf } from "./countsOf.ts";
import { type Entry, entriesOf } from "./entriesOf.ts";
import type { Gain } from "./gainOf.ts";
import { type Judgement, judgementOf } from "./judgementOf.ts";
import type { MarketEvent } from "./MarketEvent.ts";
import type { Scene } from "./Scene.ts";

/** What an event changes in accounts, whichever. */
export type AccountChanges = {
  event: MarketEvent;
  entries: Entry[];
  counts: Count[];
  bookings: Booking[];
  judgement: Judgement | null;
  /** What the event changed in a pair, which adds to the provider's rank. */
  gain: Gain | null;
  tokenDecimals: number;
};

/** Everything that an event changes in accounts, worked out once. */
export function accountChangesOf(event: MarketEvent, scene: Scene, gain: Gain | null): AccountChanges {
  return {
    event,
    entries: entriesOf(event, scene),
    counts: countsOf(event, scene),
    bookings: bookingsOf(event, scene),
    judgement: judgementOf(event, scene),
    gain,
    tokenDecimals: scene.market.tokenDecimals,
  };
}
