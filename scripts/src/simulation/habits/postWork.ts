import { postNeeds } from "../../agents/habits/postNeeds.ts";
import type { Rng } from "../../work/Rng.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimView } from "../SimView.ts";

/** Jobs that a client runs at once, at most. */
const AT_ONCE = 3;

/** Posts the next piece of work that the principal wants, while few are running. */
export function postWork(view: SimView, rng: Rng): SimIntent[] {
  const running = view.jobs.filter((job) => job.client === view.me.address && job.turnUntil !== undefined).length;
  return running >= AT_ONCE ? [] : postNeeds(view, rng, 1);
}
