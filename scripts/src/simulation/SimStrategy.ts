import type { Rng } from "../work/Rng.ts";
import type { SimIntent } from "./SimIntent.ts";
import type { SimView } from "./SimView.ts";

/**
 * How an agent of a simulation behaves. Strategies are pure functions of what the agent sees and of its own dice, and answer at once; a
 * brain, which asks a model, answers later.
 */
export type SimStrategy = (view: SimView, rng: Rng) => readonly SimIntent[] | Promise<readonly SimIntent[]>;
