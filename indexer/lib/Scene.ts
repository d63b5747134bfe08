import type { JobRow, MarketRow } from "./Rows.ts";

/** What a reducer may look at beside the event and its own row. */
export type Scene = {
  market: MarketRow;
  /** The event's job as it was before the event; null if the event creates it, or belongs to none. */
  job: JobRow | null;
};
