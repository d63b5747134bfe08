import type { Rng } from "../../work/Rng.ts";
import { collect } from "../habits/collect.ts";
import { deliverWork } from "../habits/deliverWork.ts";
import { tender } from "../habits/tender.ts";
import { INJECTION } from "../injection.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimView } from "../SimView.ts";

/** What it asks of a client that has read its text, in percent of what one job can take: fee and stake count against a mandate too. */
const GREED = 90n;

/** Delivers a text that tells its reader what to do, and bids for all that a reader who obeys could pay. */
export const injector = (view: SimView, rng: Rng): SimIntent[] => {
  const readers = new Set(
    view.jobs.filter((job) => job.provider === view.me.address && job.answer).map((job) => job.client),
  );
  const greedy = view.postings.filter(
    (posting) => readers.has(posting.client) && !view.ownBids.some((bid) => bid.jobId === posting.id),
  );
  const others = { ...view, postings: view.postings.filter((posting) => !readers.has(posting.client)) };
  return [
    ...deliverWork(view, () => INJECTION, false),
    ...collect(view),
    ...tender(others, rng),
    ...greedy.flatMap((posting): SimIntent[] => {
      const price = (view.reachOf(posting.client) * GREED) / 100n;
      if (price === 0n) return [];
      return [{ act: "bid", jobId: posting.id, price, bond: 0n, evaluatorFee: 0n, deliveryPeriod: 2_400 }];
    }),
  ];
};
