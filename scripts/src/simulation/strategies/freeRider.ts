import type { Rng } from "../../work/Rng.ts";
import { collect } from "../habits/collect.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimView } from "../SimView.ts";
import { buying } from "./buyer.ts";

/** Takes the work and says nothing, in the hope that silence costs nothing. As its own evaluator in a plain job it stays as silent. */
export const freeRider = (view: SimView, rng: Rng): SimIntent[] => [
  ...collect(view),
  ...buying({ ...view, evaluators: view.rules.silence === "refund" ? [view.me.address] : view.evaluators }, rng),
];
