import { costOfSuccess } from "../costOfSuccess.ts";
import type { Intent } from "../Intent.ts";
import type { BidView, View } from "../View.ts";

/**
 * Hires for each own posting the bid whose price is lowest for the success that the provider's record promises. Passes over bids that
 * failed before.
 */
export function hireBest(view: View): Intent[] {
  const postings = view.jobs.filter((job) => job.status === "Open" && job.client === view.me.address);
  return postings.flatMap((posting): Intent[] => {
    const failed = view.setbacks.filter((setback) => setback.act === "hire" && setback.jobId === posting.id);
    const bids = view.bids.filter(
      (bid) => bid.jobId === posting.id && !failed.some((setback) => setback.provider === bid.provider),
    );
    const [first, ...others] = bids;
    if (first === undefined) return [];
    const best = others.reduce((found, bid) => (cost(view, bid) < cost(view, found) ? bid : found), first);
    return [{ act: "hire", jobId: posting.id, bid: best }];
  });
}

const cost = (view: View, { provider, price }: BidView): bigint => costOfSuccess(price, view.records.get(provider));
