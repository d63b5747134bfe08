import type { Rng } from "../../work/Rng.ts";
import { collect } from "../habits/collect.ts";
import { deliverWork } from "../habits/deliverWork.ts";
import { tender } from "../habits/tender.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimView } from "../SimView.ts";
import { solveOnce } from "../solveOnce.ts";

/** Works in one block out of four, and so misses one deadline in three or so. */
export const lateDeliverer = (view: SimView, rng: Rng): SimIntent[] => [
  ...deliverWork(view, (task) => (rng.chance(25) ? solveOnce(task, view.traits.skill) : undefined)),
  ...collect(view),
  ...tender(view, rng),
];
