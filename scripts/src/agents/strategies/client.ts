import { claimRefunds } from "../habits/claimRefunds.ts";
import { giveFeedback } from "../habits/giveFeedback.ts";
import { hireBest } from "../habits/hireBest.ts";
import { judgeDeliveries } from "../habits/judgeDeliveries.ts";
import { keepDeposit } from "../habits/keepDeposit.ts";
import { postNeeds } from "../habits/postNeeds.ts";
import { rateRejected } from "../habits/rateRejected.ts";
import type { Strategy } from "../Strategy.ts";

/** Has its principal's work done: posts it, hires by price and record, pays by the checker's word alone, and says of each agent how it went. */
export const client: Strategy = (view, rng) => [
  ...keepDeposit(view, 40n, 120n),
  ...judgeDeliveries(view),
  ...claimRefunds(view),
  ...rateRejected(view),
  ...giveFeedback(view),
  ...hireBest(view),
  ...postNeeds(view, rng, 1),
];
