import type { ChainTime } from "../data/useChainTimes.ts";
import { showSpan } from "./showSpan.ts";

/** Seconds between the two clocks that say nothing. */
const USUAL = 30;

/**
 * How far the index's last block is from the reader's clock. A local chain sets its own time, so it may be ahead.
 *
 * @param now Unix second of the reader's clock.
 */
export function lagOf({ time }: ChainTime, now: number): string {
  const lag = Math.round(now - time);
  if (Math.abs(lag) <= USUAL) return "up to date with your clock";
  const side = lag > 0 ? "behind" : "ahead of";
  return `${showSpan(Math.abs(lag))} ${side} your clock`;
}
