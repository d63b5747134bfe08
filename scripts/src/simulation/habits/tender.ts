import { customs } from "../../agents/customs.ts";
import { bidOnPostings } from "../../agents/habits/bidOnPostings.ts";
import { keepDeposit } from "../../agents/habits/keepDeposit.ts";
import type { Rng } from "../../work/Rng.ts";
import type { Task } from "../../work/types.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimView } from "../SimView.ts";

/**
 * Bids as the agent's traits say, with the bond that clients ask for, and keeps enough in the account for it.
 *
 * @param declines Work that it does not bid for.
 */
export function tender(
  view: SimView,
  rng: Rng,
  declines: (task: Task) => boolean = () => false,
  deliveryPeriod: number = customs.deliveryPeriod,
): SimIntent[] {
  const { traits, rules } = view;
  const bonded = rules.silence === "bonded";
  return [
    ...(bonded && rules.bondPercent > 0 ? keepDeposit(view, 5n, 20n) : []),
    ...bidOnPostings(view, rng, {
      pricePercent: traits.pricePercent,
      spread: 8,
      bondPercent: bonded ? rules.bondPercent : 0,
      capacity: traits.capacity,
      isSolvent: true,
      declines: (task) => (task.kind === "audit" && task.parts.length > traits.maxParts) || declines(task),
      deliveryPeriod,
    }),
  ];
}
