import type { Rng } from "../../work/Rng.ts";
import type { Bidding } from "../biddings.ts";
import { customs } from "../customs.ts";
import type { Intent } from "../Intent.ts";
import type { JobView, View } from "../View.ts";
import { quote, roomOf } from "./quote.ts";

/** Bids for postings of others until the agent's capacity is full. Never names itself as its own evaluator or client. */
export function bidOnPostings(view: View, rng: Rng, bidding: Bidding): Intent[] {
  let room = roomOf(view, bidding);
  let promised = view.ownBids.reduce((sum, bid) => sum + bid.bond, 0n);
  const intents: Intent[] = [];
  for (const posting of view.postings) {
    if (room <= 0 || !isBiddable(view, posting, bidding) || posting.task === undefined) continue;
    const asked = quote(view, rng, posting.task, bidding, promised);
    if (asked === undefined) continue;
    promised += asked.bond;
    room -= 1;
    intents.push({ act: "bid", jobId: posting.id, ...asked });
  }
  return intents;
}

function isBiddable(view: View, posting: JobView, { declines }: Bidding): boolean {
  const { id, task, evaluator, turnUntil, lastBidAt } = posting;
  if (task === undefined || declines(task) || evaluator === view.me.address) return false;
  if (turnUntil === undefined || turnUntil <= view.now) return false;
  // Others were faster: its client hires in the next block.
  if (lastBidAt !== undefined && view.now < lastBidAt + customs.stale) return false;
  return !view.ownBids.some((bid) => bid.jobId === id);
}
