import type { Rng } from "../../work/Rng.ts";
import { customs } from "../customs.ts";
import type { Intent } from "../Intent.ts";
import type { View } from "../View.ts";

/** Posts the next pieces of work that the principal wants, at most `atOnce` of them, each with an evaluator by lot. */
export function postNeeds(view: View, rng: Rng, atOnce: number): Intent[] {
  const [first, ...others] = view.evaluators;
  if (first === undefined) return [];
  return view.needs.slice(0, atOnce).map((task) => ({
    act: "post",
    task,
    evaluator: rng.pick([first, ...others]),
    openFor: customs.openFor,
  }));
}
