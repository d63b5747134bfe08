import type { Rng } from "../../work/Rng.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimView } from "../SimView.ts";
import { evaluator, pending, verdict } from "./evaluator.ts";

/** Rules for those that it is in league with, whatever they delivered; for the rest by the checker. */
export const bribedEvaluator = (view: SimView, rng: Rng): SimIntent[] => {
  const bought = pending(view).filter(({ provider }) => provider !== undefined && view.ring.includes(provider));
  const others = { ...view, jobs: view.jobs.filter((job) => !bought.includes(job)) };
  return [...bought.map((job) => verdict(view, job, true, 0n)), ...evaluator(others, rng)];
};
