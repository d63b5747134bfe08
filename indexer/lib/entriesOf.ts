import type { Hex } from "viem";
import { jobOf } from "./jobOf.ts";
import type { MarketEvent } from "./MarketEvent.ts";
import type { JobRow } from "./Rows.ts";
import type { Scene } from "./Scene.ts";
import { unnamedFeeOf } from "./unnamedFeeOf.ts";

/**
 * Where an account's money is (balance, bond, budget, evaluatorFee, stake, plain) and how it came and went (deposited, withdrawn,
 * paidOut, earned, spent).
 */
export type Pocket =
  | "balance"
  | "bond"
  | "budget"
  | "evaluatorFee"
  | "stake"
  | "plain"
  | "deposited"
  | "withdrawn"
  | "paidOut"
  | "earned"
  | "spent";

type PayoutName = "PaymentReleased" | "Refunded" | "PlatformFeePaid" | "EvaluatorFeePaid" | "Credited";

/** `amount` token units, possibly negative, are added to one pocket of one account. */
export type Entry = { account: Hex; pocket: Pocket; amount: bigint };

/**
 * The book-keeping of an event. Summed over a transaction, every account's entries obey
 * `deposited + earned - spent = balance + bond + budget + evaluatorFee + stake + plain + withdrawn + paidOut`.
 *
 * Within a transaction a balance may dip below zero, because `Hired` and `Disputed` debit in full and the `Deposited` of what came
 * from the wallet follows.
 */
export function entriesOf(event: MarketEvent, scene: Scene): Entry[] {
  return [...namedEntriesOf(event, scene), ...unnamedFee(event, scene)].filter((entry) => entry.amount !== 0n);
}

function namedEntriesOf(event: MarketEvent, scene: Scene): Entry[] {
  switch (event.name) {
    case "Deposited":
      return move(event.args.account, event.args.amount, "deposited", "balance");
    case "Withdrawn":
      return move(event.args.account, event.args.amount, "balance", "withdrawn");
    case "Hired":
      return hired(event);
    case "JobFunded":
      return move(event.args.client, event.args.amount, "deposited", "plain");
    case "Disputed":
      return move(jobOf(scene.job, event).client, event.args.stake, "balance", "stake");
    case "Settled":
      return settled(event, jobOf(scene.job, event), scene.market.feeRecipient);
    case "PaymentReleased":
    case "Refunded":
    case "PlatformFeePaid":
    case "EvaluatorFeePaid":
    case "Credited":
      return paid(event, scene);
    default:
      return [];
  }
}

/** Both ends of a move inside one account; what comes in grows both `deposited` and the pocket it goes to. */
function move(account: Hex, amount: bigint, from: Pocket, to: Pocket): Entry[] {
  return [
    { account, pocket: from, amount: from === "deposited" ? amount : -amount },
    { account, pocket: to, amount },
  ];
}

function hired({ args: { client, provider, offer } }: MarketEvent<"Hired">): Entry[] {
  return [
    ...move(client, offer.price, "balance", "budget"),
    ...move(client, offer.evaluatorFee, "balance", "evaluatorFee"),
    ...move(provider, offer.bond, "balance", "bond"),
  ];
}

function settled({ args }: MarketEvent<"Settled">, job: JobRow, feeRecipient: Hex | null): Entry[] {
  const { client, evaluator, budget, bond, evaluatorFee, stake } = job;
  const provider = job.provider ?? client;
  return [
    { account: client, pocket: "budget", amount: -budget },
    { account: client, pocket: "evaluatorFee", amount: -evaluatorFee },
    { account: client, pocket: "stake", amount: -stake },
    { account: client, pocket: "balance", amount: args.toClient },
    { account: client, pocket: "spent", amount: budget + evaluatorFee + stake - args.toClient },
    { account: provider, pocket: "bond", amount: -bond },
    { account: provider, pocket: job.payTo === null ? "balance" : "paidOut", amount: args.toProvider },
    { account: provider, pocket: "earned", amount: args.toProvider - bond },
    ...earn(evaluator, args.toEvaluator, "balance"),
    ...(feeRecipient === null ? [] : earn(feeRecipient, args.marketFee, "balance")),
  ];
}

function paid(event: MarketEvent<PayoutName>, scene: Scene): Entry[] {
  const { name, args } = event;
  const { client, provider, kind, status } = jobOf(scene.job, event);
  if (kind === "bonded") {
    // `Settled` booked the push; if it failed, the money stayed.
    return name === "Credited" ? move(args.account, args.amount, "paidOut", "balance") : [];
  }
  switch (name) {
    case "PlatformFeePaid":
      return pass(client, args.treasury, args.amount, scene.market.kind === "surety" ? "balance" : "paidOut");
    case "EvaluatorFeePaid":
      return pass(client, args.evaluator, args.amount, "paidOut");
    case "PaymentReleased":
      return pass(client, provider ?? client, args.amount, "paidOut");
    case "Refunded":
      return move(client, args.amount, "plain", "paidOut");
    case "Credited":
      return status === "Completed"
        ? pass(client, provider ?? client, args.amount, "balance")
        : move(client, args.amount, "plain", "balance");
  }
}

/** From a plain job's budget to whoever earned it. */
function pass(client: Hex, earner: Hex, amount: bigint, landing: Pocket): Entry[] {
  return [
    { account: client, pocket: "plain", amount: -amount },
    { account: client, pocket: "spent", amount },
    ...earn(earner, amount, landing),
  ];
}

/** A fee that no event names is booked to the contract's own address, which stands for its treasury. */
function unnamedFee(event: MarketEvent, scene: Scene): Entry[] {
  const fee = unnamedFeeOf(event, scene);
  return fee === 0n ? [] : pass(jobOf(scene.job, event).client, scene.market.address, fee, "paidOut");
}

function earn(account: Hex, amount: bigint, landing: Pocket): Entry[] {
  return [
    { account, pocket: landing, amount },
    { account, pocket: "earned", amount },
  ];
}
