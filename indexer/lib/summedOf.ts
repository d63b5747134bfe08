import type { JobEvent, MarketEvent } from "./MarketEvent.ts";
import type { JobRow } from "./Rows.ts";

/** The event as sums take it: without its amount if the job is paid in another token than its market. */
export function summedOf<E extends MarketEvent | JobEvent>(event: E, job: JobRow | null): E {
  if (job === null || job.otherToken === null || !("amount" in event.args)) return event;
  return { ...event, args: { ...event.args, amount: 0n } };
}
