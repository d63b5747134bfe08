import { biddings } from "../biddings.ts";
import { bidOnPostings } from "../habits/bidOnPostings.ts";
import { keepDeposit } from "../habits/keepDeposit.ts";
import type { Strategy } from "../Strategy.ts";

/** Takes jobs on and never delivers: each costs it the bond. */
export const noShow: Strategy = (view, rng) => [
  ...keepDeposit(view, 2n, 10n),
  ...bidOnPostings(view, rng, biddings["no-show"]),
];
