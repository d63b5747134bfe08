import type { Hex } from "viem";
import { HALF } from "./basisPoints.ts";
import { jobOf } from "./jobOf.ts";
import type { MarketEvent } from "./MarketEvent.ts";
import { HOWS } from "./names.ts";
import type { AccountRow, JobRow } from "./Rows.ts";
import type { Scene } from "./Scene.ts";

/** Columns of an account that only count. */
type CountColumn = keyof Pick<
  AccountRow,
  | "jobsAsClient"
  | "jobsAsProvider"
  | "jobsAsEvaluator"
  | "bids"
  | "disputesOpened"
  | "disputesFaced"
  | "rulings"
  | "ruledForProvider"
  | "ratingsReceived"
  | "ratingSumReceived"
  | "ratingsGiven"
  | "ratingSumGiven"
>;

/** `amount` is added to one count of one account. */
export type Count = { account: Hex; column: CountColumn; amount: number };

/** What an event adds to the counts of the accounts in it. */
export function countsOf(event: MarketEvent, scene: Scene): Count[] {
  switch (event.name) {
    case "JobCreated":
      return [one(event.args.client, "jobsAsClient")];
    case "BidPlaced":
      return [one(event.args.provider, "bids")];
    case "Hired":
      return [one(event.args.provider, "jobsAsProvider"), one(event.args.offer.evaluator, "jobsAsEvaluator")];
    case "JobFunded":
      return [one(event.args.provider, "jobsAsProvider"), one(jobOf(scene.job, event).evaluator, "jobsAsEvaluator")];
    case "Disputed":
      return disputed(jobOf(scene.job, event));
    case "Settled":
      return settled(event, jobOf(scene.job, event));
    case "Rated":
      return [
        one(event.args.rater, "ratingsGiven"),
        { account: event.args.rater, column: "ratingSumGiven", amount: event.args.score },
        one(event.args.ratee, "ratingsReceived"),
        { account: event.args.ratee, column: "ratingSumReceived", amount: event.args.score },
      ];
    default:
      return [];
  }
}

function disputed({ client, provider }: JobRow): Count[] {
  return [one(client, "disputesOpened"), one(provider ?? client, "disputesFaced")];
}

function settled({ args }: MarketEvent<"Settled">, { evaluator }: JobRow): Count[] {
  if (HOWS[args.how] !== "Ruled") return [];
  return [one(evaluator, "rulings"), ...(args.share >= HALF ? [one(evaluator, "ruledForProvider")] : [])];
}

function one(account: Hex, column: CountColumn): Count {
  return { account, column, amount: 1 };
}
