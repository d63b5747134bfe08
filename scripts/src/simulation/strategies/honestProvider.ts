import type { Rng } from "../../work/Rng.ts";
import { collect } from "../habits/collect.ts";
import { deliverWork } from "../habits/deliverWork.ts";
import { tender } from "../habits/tender.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimView } from "../SimView.ts";
import { solveOnce } from "../solveOnce.ts";

/** Does its best, as well as its skill allows, at the price and cost of its traits. */
export const honestProvider = (view: SimView, rng: Rng): SimIntent[] => [
  ...deliverWork(view, (task) => solveOnce(task, view.traits.skill)),
  ...collect(view),
  ...tender(view, rng),
];
