import type { Hex } from "viem";
import { bookingsOf } from "./bookingsOf.ts";
import { countsOf } from "./countsOf.ts";
import { entriesOf } from "./entriesOf.ts";
import type { MarketEvent } from "./MarketEvent.ts";
import type { Scene } from "./Scene.ts";

/** The accounts that an event changes, each once. */
export function accountsOf(event: MarketEvent, scene: Scene): Hex[] {
  const changes = [...entriesOf(event, scene), ...countsOf(event, scene), ...bookingsOf(event, scene)];
  return [...new Set(changes.map((change) => change.account))];
}
