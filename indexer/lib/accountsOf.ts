import type { Hex } from "viem";
import { bookingsOf } from "./bookingsOf.ts";
import { countsOf } from "./countsOf.ts";
import { entriesOf } from "./entriesOf.ts";
import type { Gain } from "./gainOf.ts";
import { judgementOf } from "./judgementOf.ts";
import type { MarketEvent } from "./MarketEvent.ts";
import type { Scene } from "./Scene.ts";

/** The accounts that an event changes, each once. `gain` is what it changed in a pair. */
export function accountsOf(event: MarketEvent, scene: Scene, gain: Gain | null): Hex[] {
  const changes = [...entriesOf(event, scene), ...countsOf(event, scene), ...bookingsOf(event, scene)];
  const accounts = [...changes, judgementOf(event, scene)].flatMap((change) => change?.account ?? []);
  return [...new Set(gain === null ? accounts : [...accounts, gain.provider])];
}
