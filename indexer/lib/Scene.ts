import type { MarketIdentity } from "./newMarket.ts";
import type { JobRow } from "./Rows.ts";

/** What a reducer may look at beside the event and its own row. */
export type Scene = {
  /** What is known of the market without its events. */
  market: MarketIdentity;
  /** The event's job as it was before the event; null if the event creates it, or belongs to none. */
  job: JobRow | null;
};
