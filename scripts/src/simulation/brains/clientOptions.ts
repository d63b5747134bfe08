import { judge } from "../../agents/habits/judge.ts";
import type { JobView } from "../../agents/View.ts";
import type { SimView } from "../SimView.ts";
import { checkEffortOf } from "./checkEffortOf.ts";
import type { Option } from "./Option.ts";
import { shownAmount } from "./shownAmount.ts";

/** What a client decides: whom to hire, and whether to pay. */
export function clientOptions(view: SimView): Option[] {
  const own = view.jobs.filter((job) => job.client === view.me.address);
  const bids = view.bids.filter(
    ({ jobId, provider }) =>
      own.some(({ id, status }) => id === jobId && status === "Open") &&
      !view.setbacks.some(
        (setback) => setback.act === "hire" && setback.jobId === jobId && setback.provider === provider,
      ),
  );
  const reviewed = own.filter(({ status, turnUntil }) => status === "Submitted" && view.now < (turnUntil ?? 0n));
  return [
    ...bids.map((bid): Option => {
      const { completed, rejected, expired } = view.records.get(bid.provider) ?? {
        completed: 0,
        rejected: 0,
        expired: 0,
      };
      return {
        text:
          `Hire ${bid.provider} for job ${bid.jobId} at ${shownAmount(view, bid.price)}, its bond ${shownAmount(view, bid.bond)}. Its record: ` +
          `${completed} completed, ${rejected} rejected, ${expired} not delivered. One bid per job.`,
        intents: () => [{ act: "hire", jobId: bid.jobId, bid }],
      };
    }),
    ...reviewed.flatMap((job) => reviewOptions(view, job)),
  ];
}

function reviewOptions(view: SimView, job: JobView): Option[] {
  const { passed, finding } = judge(job);
  const effort = checkEffortOf(view, job);
  return [
    {
      text: `Accept the delivery of job ${job.id} and pay ${shownAmount(view, job.budget)}. Its check ${passed ? "passes" : "fails"}: ${finding}.`,
      untrusted: job.answer ?? "",
      intents: () => [{ act: "accept", jobId: job.id, score: 100, effort }],
    },
    {
      text: `Dispute the delivery of job ${job.id}, at a stake; the evaluator will decide.`,
      intents: () => [{ act: "dispute", jobId: job.id, reason: finding.slice(0, 200), effort }],
    },
  ];
}
