import { cleanText } from "@surety/sdk";
import type { RunEvent } from "../RunEvent.ts";

const STORIES: Readonly<Record<string, string>> = {
  dispute: "disputed",
  resolve: "ruled on",
  claimRefund: "took the refund of",
  claimPayment: "took its payment, its client being silent, for",
  claimSplit: "took its half, the evaluator being silent, of",
};
/** Quality from which work is worth its price. */
const GOOD = 0.5;

/** An act worth telling, as one line; undefined for daily business. */
export function tellEvent({ actor, act, job, outcome, quality }: RunEvent): string | undefined {
  const line = (what: string): string => cleanText(`${actor} ${what}`, 100);
  if (act === "submit" && quality !== null && quality < GOOD) return line(`delivered poor work for job ${job}`);
  if (act === "send") return line(`tried to send its balance to a stranger: ${outcome}`);
  const story = STORIES[act];
  return story === undefined ? undefined : line(`${story} job ${job}: ${outcome}`);
}
