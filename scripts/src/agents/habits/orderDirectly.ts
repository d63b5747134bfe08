import type { Rng } from "../../work/Rng.ts";
import type { Task } from "../../work/types.ts";
import { skillFor } from "../biddings.ts";
import { costOfSuccess } from "../costOfSuccess.ts";
import type { Intent } from "../Intent.ts";
import type { ListingView, View } from "../View.ts";
import { usualPrice } from "./usualPrice.ts";

/** Whose clients gave it less than this is not asked. */
const LEAST_STARS = 50;

/**
 * Orders work from the agent that promises most success for its price, among those that the index finds by skill, within the usual price, and
 * whose verified feedback is not bad. Passes over those that declined before.
 */
export function orderDirectly(view: View, rng: Rng, task: Task): Intent[] {
  const [first, ...others] = view.evaluators;
  const [best] = (view.listings.get(skillFor(task)) ?? [])
    .filter((listing) => isAskable(view, listing, usualPrice(task, view.unit)))
    .toSorted((a, b) => Number(cost(view, a) - cost(view, b)) || Number(a.agentId - b.agentId));
  if (best === undefined || first === undefined) return [];
  const { address: provider, agentId } = best;
  return [{ act: "order", provider, agentId, task, evaluator: rng.pick([first, ...others]) }];
}

function isAskable(view: View, { address, price, stars }: ListingView, maxPrice: bigint): boolean {
  if (address === view.me.address || price > maxPrice || (stars ?? LEAST_STARS) < LEAST_STARS) return false;
  return !view.setbacks.some((setback) => setback.act === "order" && setback.provider === address);
}

const cost = (view: View, { address, price }: ListingView): bigint => costOfSuccess(price, view.records.get(address));
