import { solve } from "../../work/solve/solve.ts";
import { biddings } from "../biddings.ts";
import { bidOnPostings } from "../habits/bidOnPostings.ts";
import { deliver } from "../habits/deliver.ts";
import { keepDeposit } from "../habits/keepDeposit.ts";
import type { Strategy } from "../Strategy.ts";

/**
 * Undercuts everybody and works as little as it can. It takes earnings out at once, so that its balance does not cover all the bonds that
 * it promises, and it tries to be paid before its time.
 */
export const priceCutter: Strategy = (view, rng) => {
  const spare = view.me.balance - view.unit;
  const submitted = view.jobs.filter((job) => job.status === "Submitted" && job.provider === view.me.address);
  const tried = (id: bigint): boolean =>
    view.setbacks.some((setback) => setback.act === "claimPayment" && setback.jobId === id);
  return [
    ...keepDeposit(view, 1n, 1n),
    ...deliver(view, (task) => solve(task, "novice")),
    ...submitted
      .filter((job) => !tried(job.id) && rng.chance(30))
      .map((job) => ({ act: "claimPayment" as const, jobId: job.id })),
    ...(spare > 0n ? [{ act: "withdraw" as const, amount: spare }] : []),
    ...bidOnPostings(view, rng, biddings["price-cutter"]),
  ];
};
