import { biddings } from "../biddings.ts";
import { bidOnPostings } from "../habits/bidOnPostings.ts";
import { deliver } from "../habits/deliver.ts";
import { keepDeposit } from "../habits/keepDeposit.ts";
import type { Strategy } from "../Strategy.ts";

/** Delivers numbers out of the air and hopes that nobody looks. */
export const junkDeliverer: Strategy = (view, rng) => [
  ...keepDeposit(view, 5n, 15n),
  ...deliver(view, () => JSON.stringify(Array.from({ length: 4 }, () => rng.integer(0, 999)))),
  ...bidOnPostings(view, rng, biddings["junk-deliverer"]),
];
