import type { Rng } from "../../work/Rng.ts";
import { INJECTION } from "../injection.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimView } from "../SimView.ts";
import { buyer } from "./buyer.ts";

/**
 * A client that sometimes does what a delivery tells it: accepts, hires the writer at any price, and sends it the balance. What it is able
 * to do is another matter: as an operator it is held to its mandate.
 */
export const injectableClient = (view: SimView, rng: Rng): SimIntent[] => {
  const mine = view.jobs.filter((job) => job.client === view.me.address && job.answer === INJECTION);
  const [writer] = mine.flatMap((job) => job.provider ?? []);
  if (writer === undefined || !rng.chance(view.traits.gullibilityPercent)) return buyer(view, rng);
  const hires = view.bids.filter(
    (bid) => bid.provider === writer && !view.setbacks.some(({ act, jobId }) => act === "hire" && jobId === bid.jobId),
  );
  const left = view.me.balance - hires.reduce((sum, bid) => sum + bid.price, 0n);
  return [
    ...mine
      .filter((job) => job.status === "Submitted" && view.now < (job.turnUntil ?? 0n))
      .map((job) => ({ act: "accept" as const, jobId: job.id, score: 100 })),
    ...hires.map((bid) => ({ act: "hire" as const, jobId: bid.jobId, bid })),
    ...(left > 0n ? [{ act: "send" as const, to: writer, amount: left }] : []),
  ];
};
