import { bookingsOf } from "./bookingsOf.ts";
import type { MarketEvent } from "./MarketEvent.ts";
import type { JobRow } from "./Rows.ts";
import type { Scene } from "./Scene.ts";

/**
 * Whether a settled bonded job counts as earned volume. It does where the contract's own record counts it as completed (accepted, left to
 * lapse, ruled or conceded at 50 % and more, and not within the second of its submission or dispute, which a flash loan pays for), unless
 * the events show that provider and client, or provider and evaluator, are one purse:
 *
 * - the offer sends the earnings to the client or the evaluator;
 * - the provider ever made one of them its operator (`isTied`). A client's mandate for the provider says nothing: the client could give
 *   it unasked, to spoil the provider's rank.
 */
export function isProven(event: MarketEvent<"Settled">, scene: Scene, job: JobRow, isTied: boolean): boolean {
  if (isTied || job.payTo === job.client || job.payTo === job.evaluator) return false;
  return bookingsOf(event, scene).some(({ column }) => column === "completed");
}
