import { customs } from "../../agents/customs.ts";
import { postNeeds } from "../../agents/habits/postNeeds.ts";
import type { JobView } from "../../agents/View.ts";
import type { Rng } from "../../work/Rng.ts";
import { PATIENCE } from "../patience.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimView } from "../SimView.ts";

/** Jobs that a client runs at once, at most. */
const AT_ONCE = 3;

/** Posts the next piece of work that the principal wants, while few are running. */
export function postWork(view: SimView, rng: Rng): SimIntent[] {
  const pending = view.jobs.filter((job) => job.client === view.me.address && isPending(view, job)).length;
  return pending >= AT_ONCE ? [] : postNeeds(view, rng, 1);
}

/** True of jobs that run, and of postings that may still find somebody: a client that has no money left finds nobody. */
function isPending({ now, rules }: SimView, { status, turnUntil }: JobView): boolean {
  if (turnUntil === undefined) return false;
  if (status !== "Open") return true;
  return now < (rules.silence === "refund" ? turnUntil : turnUntil - customs.openFor + PATIENCE);
}
