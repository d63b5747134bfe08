import type { JobEvent } from "../data/types.ts";
import type { LiveSnapshot, LiveState } from "./LiveStream.ts";

const WORST_FIRST: readonly LiveState[] = ["broken", "connecting", "live"];

/** The streams of several chains as one: the worst of their states, and their events by time, newest first. */
export function joinSnapshots(snapshots: readonly LiveSnapshot[]): LiveSnapshot {
  const state = WORST_FIRST.find((state) => snapshots.some((snapshot) => snapshot.state === state)) ?? "connecting";
  const events = snapshots.flatMap((snapshot) => snapshot.events).sort(newestFirst);
  return { state, events };
}

/** Cursors begin with the block's time, so those of several chains can be compared. */
function newestFirst(a: JobEvent, b: JobEvent): number {
  return BigInt(a.cursor) < BigInt(b.cursor) ? 1 : -1;
}
