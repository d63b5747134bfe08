import { biddings } from "../biddings.ts";
import { customs } from "../customs.ts";
import { bidOnPostings } from "../habits/bidOnPostings.ts";
import { claimPayments } from "../habits/claimPayments.ts";
import { claimRefunds } from "../habits/claimRefunds.ts";
import { giveFeedback } from "../habits/giveFeedback.ts";
import { hireBest } from "../habits/hireBest.ts";
import { judgeDeliveries } from "../habits/judgeDeliveries.ts";
import { keepDeposit } from "../habits/keepDeposit.ts";
import { rateRejected } from "../habits/rateRejected.ts";
import { shareWork } from "../habits/shareWork.ts";
import type { Strategy } from "../Strategy.ts";

/** Takes on audits that are too large for one agent, and is client of whoever does half of each. */
export const contractor: Strategy = (view, rng) => [
  ...keepDeposit(view, 20n, 40n),
  ...judgeDeliveries(view),
  ...claimRefunds(view),
  ...rateRejected(view),
  ...giveFeedback(view),
  ...shareWork(view, rng, customs.largeAudit),
  ...hireBest(view),
  ...claimPayments(view),
  ...bidOnPostings(view, rng, biddings.contractor),
];
