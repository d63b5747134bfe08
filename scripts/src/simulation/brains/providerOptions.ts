import { customs } from "../../agents/customs.ts";
import { bidOnPostings } from "../../agents/habits/bidOnPostings.ts";
import { hiredJobs } from "../../agents/habits/hiredJobs.ts";
import type { JobView } from "../../agents/View.ts";
import { Rng } from "../../work/Rng.ts";
import { deliverWork } from "../habits/deliverWork.ts";
import type { SimView } from "../SimView.ts";
import { solveOnce } from "../solveOnce.ts";
import type { Option } from "./Option.ts";
import { shownAmount } from "./shownAmount.ts";

/** Postings that are offered at a time, at most. */
const POSTINGS = 5;

/** What a provider decides: what to bid for at which price, and what to deliver. */
export function providerOptions(view: SimView): Option[] {
  const { traits, rules } = view;
  const bidding = {
    spread: 0,
    bondPercent: rules.bondPercent,
    capacity: traits.capacity,
    isSolvent: true,
    declines: () => false,
    deliveryPeriod: customs.deliveryPeriod,
  };
  const bid = (posting: JobView, pricePercent: number) =>
    bidOnPostings({ ...view, postings: [posting] }, new Rng("brain"), { ...bidding, pricePercent });
  return [
    ...view.postings
      .filter((posting) => bid(posting, traits.pricePercent).length > 0)
      .slice(0, POSTINGS)
      .map((posting) => ({
        text: `Bid for job ${posting.id}, ${posting.task?.kind}; name your price. The work costs you ${traits.costPercent} percent.`,
        intents: (percent: number) => bid(posting, percent),
      })),
    ...hiredJobs(view).map((job) => ({
      text: `Do and deliver job ${job.id}, for ${shownAmount(view, job.budget)}; not to deliver it in time costs the bond.`,
      intents: () => deliverWork({ ...view, jobs: [job] }, (task) => solveOnce(task, traits.skill)),
    })),
  ];
}
