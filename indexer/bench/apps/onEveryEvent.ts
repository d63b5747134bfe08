import { type Context, type Event, ponder } from "ponder:registry";
import { handledEvents } from "../history/handledEvents.ts";

type Name = "JobMarket:JobCreated";
type Input = { event: Event<Name>; context: Context<Name> };

/** Registers one handler for every event that the index handles. What it may use of an event is the same for all of them. */
export function onEveryEvent(handler: (input: Input, name: string) => Promise<void>): void {
  for (const { safeName } of handledEvents) {
    ponder.on(`JobMarket:${safeName}` as Name, (input) => handler(input, safeName));
  }
}
