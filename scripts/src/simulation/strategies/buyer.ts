import { keepDeposit } from "../../agents/habits/keepDeposit.ts";
import { rateRejected } from "../../agents/habits/rateRejected.ts";
import type { Rng } from "../../work/Rng.ts";
import { collect } from "../habits/collect.ts";
import { hireByRules } from "../habits/hireByRules.ts";
import { postWork } from "../habits/postWork.ts";
import { review } from "../habits/review.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimView } from "../SimView.ts";

/** Has its principal's work done, chooses by the rules and its own bias, checks what it gets as often as it is diligent. */
export const buyer = (view: SimView, rng: Rng): SimIntent[] => [...answering(view, rng), ...buying(view, rng)];

const answering = (view: SimView, rng: Rng): SimIntent[] => [...review(view, rng), ...collect(view)];

/** All that a client does but answer deliveries. */
export function buying(view: SimView, rng: Rng): SimIntent[] {
  const bonded = view.rules.silence === "bonded";
  return [
    ...(bonded ? keepDeposit(view, 40n, 80n) : []),
    ...(bonded ? rateRejected(view) : []),
    ...hireByRules(view, rng),
    ...postWork(view, rng),
  ];
}
