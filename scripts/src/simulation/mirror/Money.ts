import type { MirrorJob } from "./MirrorJob.ts";
import { Purse } from "./Purse.ts";
import type { MirrorEvent } from "./readBlock.ts";

/** Where the money is, kept from events alone; token units. */
export class Money {
  /** Account balances inside the market. */
  readonly balances = new Purse();
  /** Tokens in wallets, the market's included. */
  readonly wallets = new Purse();
  /** All that entered the market, and all that left it. */
  moneyIn = 0n;
  moneyOut = 0n;

  /**
   * Books one event.
   *
   * @param job The job that it concerns, as it was before.
   */
  book({ name, args, inputs }: MirrorEvent, job: MirrorJob | undefined): void {
    switch (name) {
      case "Transfer":
        this.wallets.take(args.from, args.value);
        this.wallets.add(args.to, args.value);
        break;
      case "Deposited":
        this.moneyIn += args.amount;
        this.balances.add(args.account, args.amount);
        break;
      case "Withdrawn":
        this.moneyOut += args.amount;
        this.balances.take(args.account, args.amount);
        break;
      case "Hired":
        this.balances.take(args.client, args.offer.price + args.offer.evaluatorFee);
        this.balances.take(args.provider, args.offer.bond);
        break;
      case "Disputed":
        if (job !== undefined) this.balances.take(job.client, args.stake);
        break;
      case "Settled":
        if (job !== undefined) this.#settle(args, job);
        break;
      case "JobFunded":
        if (inputs > 3) this.moneyIn += args.amount;
        break;
      case "PaymentReleased":
      case "Refunded":
        this.moneyOut += args.amount;
        break;
      case "Credited":
        this.balances.add(args.account, args.amount);
    }
  }

  #settle(args: MirrorEvent["args"], { client, provider, evaluator }: MirrorJob): void {
    if (provider !== undefined) this.balances.add(provider, args.toProvider);
    this.balances.add(client, args.toClient);
    this.balances.add(evaluator, args.toEvaluator);
  }
}
