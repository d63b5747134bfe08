import { ERC8183_EVENTS } from "@surety/contracts/erc8183-events";
import { FOREIGN_IGNORED_EVENTS, type Generation } from "../../lib/names.ts";

/** An event to listen to: its name, and how Ponder calls it (by signature where the contract has several of that name). */
export type ReducedEvent = { name: string; ponderName: string };

/** The events of a generation that are reduced: all but the ignored ones. */
export function reducedEvents(generation: Generation): ReducedEvent[] {
  const signatures: string[] = ERC8183_EVENTS[generation].map((event) => event.slice("event ".length));
  const nameOf = (signature: string) => signature.slice(0, signature.indexOf("("));
  return signatures
    .map((signature) => {
      const name = nameOf(signature);
      const isOverloaded = signatures.filter((other) => nameOf(other) === name).length > 1;
      return { name, ponderName: isOverloaded ? signature : name };
    })
    .filter(({ name }) => !(name in FOREIGN_IGNORED_EVENTS));
}
