import { dataSlice, getAddress, id } from "ethers";
import type { Rng } from "../../work/Rng.ts";
import { collect } from "../habits/collect.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimView } from "../SimView.ts";
import { buying } from "./buyer.ts";

/** An account that nobody has the key of. */
const NOBODY = getAddress(dataSlice(id("an account without a key"), 12));

/** Takes the work and says nothing, in the hope that silence costs nothing. For a plain job it names an evaluator that cannot speak. */
export const freeRider = (view: SimView, rng: Rng): SimIntent[] => [
  ...collect(view),
  ...buying({ ...view, evaluators: view.rules.silence === "refund" ? [NOBODY] : view.evaluators }, rng),
];
