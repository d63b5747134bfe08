import type { Rng } from "../../work/Rng.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimView } from "../SimView.ts";
import { honestProvider } from "./honestProvider.ts";
import { junkDeliverer } from "./junkDeliverer.ts";

/** Good jobs after which it has the trust that it wanted. */
const ENOUGH = 3;

/** Works well until it is trusted, and delivers junk from then on. */
export const exitScammer = (view: SimView, rng: Rng): SimIntent[] =>
  view.record.completed < ENOUGH ? honestProvider(view, rng) : junkDeliverer(view, rng);
