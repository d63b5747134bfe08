import type { Rng } from "../../work/Rng.ts";
import { collect } from "../habits/collect.ts";
import { deliverWork } from "../habits/deliverWork.ts";
import { tender } from "../habits/tender.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimView } from "../SimView.ts";

/** Delivers numbers out of the air, for as long as its money lasts for the bonds. */
export const junkDeliverer = (view: SimView, rng: Rng): SimIntent[] => [
  ...deliverWork(view, () => JSON.stringify([rng.integer(0, 999), rng.integer(0, 999)]), false),
  ...collect(view),
  ...tender(view, rng),
];
