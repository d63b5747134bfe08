import type { Rng } from "../../work/Rng.ts";
import { hireByRules } from "../habits/hireByRules.ts";
import { postWork } from "../habits/postWork.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimView } from "../SimView.ts";
import { junkDeliverer } from "./junkDeliverer.ts";

/**
 * One of many names of one owner. The names hire each other for work that nobody does and praise each other for it; with the trust so made
 * they sell junk to the rest.
 */
export const sybil = (view: SimView, rng: Rng): SimIntent[] => {
  const isRing = (account: string | undefined): boolean => account !== undefined && view.ring.includes(account);
  const praised = view.jobs.filter(
    (job) => job.status === "Submitted" && job.client === view.me.address && isRing(job.provider),
  );
  const ringOnly = { ...view, bids: view.bids.filter((bid) => isRing(bid.provider)) };
  const market =
    view.record.completed > 0 ? view : { ...view, postings: view.postings.filter((posting) => isRing(posting.client)) };
  return [
    ...praised.map((job) => ({ act: "accept" as const, jobId: job.id, score: 100 })),
    ...hireByRules(ringOnly, rng),
    ...postWork(view, rng),
    ...junkDeliverer(market, rng),
  ];
};
