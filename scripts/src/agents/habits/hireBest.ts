import type { Intent } from "../Intent.ts";
import type { BidView, RecordView, View } from "../View.ts";

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
    const best = others.reduce(
      (found, bid) => (costOfSuccess(view, bid) < costOfSuccess(view, found) ? bid : found),
      first,
    );
    return [{ act: "hire", jobId: posting.id, bid: best }];
  });
}

const NEWCOMER: RecordView = { completed: 0, rejected: 0, expired: 0 };

/**
 * Price over the square of the estimated chance of success, scaled to stay an integer. The square is for the time that a failure costs.
 * The estimate gives newcomers four successes in five, so that they are tried.
 */
function costOfSuccess(view: View, bid: BidView): bigint {
  const { completed, rejected, expired } = view.records.get(bid.provider) ?? NEWCOMER;
  return (bid.price * BigInt(completed + rejected + expired + 5) ** 2n * 1_000n) / BigInt(completed + 4) ** 2n;
}
