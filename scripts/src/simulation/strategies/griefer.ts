import type { Rng } from "../../work/Rng.ts";
import { collect } from "../habits/collect.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimView } from "../SimView.ts";
import { buying } from "./buyer.ts";

/** Disputes everything, good work above all, to have it for nothing. */
export const griefer = (view: SimView, rng: Rng): SimIntent[] => {
  const deliveries = view.jobs.filter(
    (job) => job.status === "Submitted" && job.client === view.me.address && view.now < (job.turnUntil ?? 0n),
  );
  return [
    ...deliveries.map((job) => ({ act: "dispute" as const, jobId: job.id, reason: "not what was asked for" })),
    ...collect(view),
    ...buying(view, rng),
  ];
};
