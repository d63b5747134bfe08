import type { Rng } from "../../work/Rng.ts";
import { collect } from "../habits/collect.ts";
import { deliverWork } from "../habits/deliverWork.ts";
import { tender } from "../habits/tender.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimView } from "../SimView.ts";

/** Hands in what others published for the same task, whatever it was worth. */
export const copycat = (view: SimView, rng: Rng): SimIntent[] => [
  ...deliverWork(view, view.publishedFor, false),
  ...collect(view),
  ...tender(view, rng, (task) => view.publishedFor(task) === undefined),
];
