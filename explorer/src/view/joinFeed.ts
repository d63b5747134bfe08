import type { JobEvent } from "../data/types.ts";

/** What the index answered and what its stream told since, each event once, newest first. */
export function joinFeed(read: readonly JobEvent[], told: readonly JobEvent[], limit: number): JobEvent[] {
  const byId = new Map([...read, ...told].map((event) => [event.id, event]));
  return [...byId.values()].sort((a, b) => (BigInt(a.cursor) < BigInt(b.cursor) ? 1 : -1)).slice(0, limit);
}
