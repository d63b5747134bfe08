import { customs } from "../customs.ts";
import { bidOnPostings } from "../habits/bidOnPostings.ts";
import { keepDeposit } from "../habits/keepDeposit.ts";
import type { Strategy } from "../Strategy.ts";

/** Takes jobs on and never delivers: each costs it the bond. */
export const noShow: Strategy = (view, rng) => [
  ...keepDeposit(view, 2n, 10n),
  ...bidOnPostings(view, rng, {
    pricePercent: 75,
    spread: 10,
    bondPercent: 15,
    capacity: 2,
    isSolvent: true,
    declines: () => false,
    deliveryPeriod: customs.deliveryPeriod,
  }),
];
