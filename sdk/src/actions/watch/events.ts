import type { MarketClient } from "../../client/MarketClient.ts";
import type { ReorgTooDeepError } from "../../errors/ReorgTooDeepError.ts";
import type { MarketEvent } from "../../events/MarketEvent.ts";
import { type EventsOptions, watchEvents } from "../../events/watchEvents.ts";
import type { ReadErrorType } from "../errorTypes.ts";

export type EventsParameters = EventsOptions;
export type EventsReturnType = AsyncIterable<MarketEvent>;
/** Thrown while iterating. */
export type EventsErrorType = ReadErrorType | ReorgTooDeepError;

/**
 * Reads the chain. Every event of the market, from a block or behind an event on, each once and in order, until the signal is given. What
 * a reorganisation takes back comes again with `isWithdrawn`, newest first; with enough `confirmations` nothing ever does.
 *
 * @example
 * ```ts
 * for await (const event of market.events({ after: lastSeen, confirmations: 12, signal })) {
 *   if (event.name === "Hired") console.log(event.args.jobId, event.args.offer.price);
 *   save(event); // the next run passes it as `after`
 * }
 * ```
 */
export function events(client: MarketClient, parameters: EventsParameters = {}): EventsReturnType {
  return watchEvents(client, [[]], parameters);
}
