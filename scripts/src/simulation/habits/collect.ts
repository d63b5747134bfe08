import { customs } from "../../agents/customs.ts";
import { claimPayments } from "../../agents/habits/claimPayments.ts";
import type { JobView } from "../../agents/View.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimView } from "../SimView.ts";

const OVERDUE_OF_PLAIN: readonly JobView["status"][] = ["Funded", "Submitted"];

/** Ends the agent's own jobs whose time is over: as a provider it takes its payment, as a client its refund, and either its part of a split. */
export function collect(view: SimView): SimIntent[] {
  const { now, me, jobs } = view;
  const isOver = (job: JobView, grace: number): boolean =>
    job.turnUntil !== undefined && now >= job.turnUntil + BigInt(grace);
  const mine = jobs.filter((job) => job.client === me.address);
  const refundable = view.rules.silence === "refund" ? OVERDUE_OF_PLAIN : ["Funded"];
  const refunds = mine.filter((job) => refundable.includes(job.status) && isOver(job, 0));
  // The provider has the first go, so that only one of the two sends.
  const splits = jobs.filter(
    (job) => job.status === "Disputed" && isOver(job, job.provider === me.address ? 0 : customs.beat),
  );
  return [
    ...(view.rules.silence === "bonded" ? claimPayments(view) : []),
    ...refunds.map((job) => ({ act: "claimRefund" as const, jobId: job.id })),
    ...splits
      .filter((job) => job.evaluator !== me.address)
      .map((job) => ({ act: "claimSplit" as const, jobId: job.id })),
  ];
}
