import { solve } from "../../work/solve/solve.ts";
import type { Skill } from "../../work/types.ts";
import type { Bidding } from "../biddings.ts";
import { bidOnPostings } from "../habits/bidOnPostings.ts";
import { claimPayments } from "../habits/claimPayments.ts";
import { deliver } from "../habits/deliver.ts";
import { keepDeposit } from "../habits/keepDeposit.ts";
import type { Strategy } from "../Strategy.ts";

/** Does its best at a fair price, as well as its skill allows; leaves large audits to contractors. */
export function honest(skill: Skill, bidding: Bidding): Strategy {
  return (view, rng) => [
    ...keepDeposit(view, 5n, 20n),
    ...deliver(view, (task) => solve(task, skill)),
    ...claimPayments(view),
    ...bidOnPostings(view, rng, bidding),
  ];
}
