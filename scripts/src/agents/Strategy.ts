import type { Rng } from "../work/Rng.ts";
import type { Intent } from "./Intent.ts";
import type { View } from "./View.ts";

/** How an agent behaves: a pure function of what it sees and of its own dice. */
export type Strategy = (view: View, rng: Rng) => readonly Intent[];
