import type { Hex } from "viem";
import type { EventArgs, MarketEvent, MarketEventName } from "../../../lib/MarketEvent.ts";
import { HOWS } from "../../../lib/names.ts";
import { EVALUATOR, event, offer, TREASURY, word, ZERO } from "./fixtures.ts";

type How = (typeof HOWS)[number];
type ModelJob = {
  id: bigint;
  client: Hex;
  provider: Hex;
  price: bigint;
  bond: bigint;
  fee: bigint;
  stake: bigint;
  payTo: Hex;
  state: "Funded" | "Submitted" | "Disputed" | "Ended";
  plain: boolean;
};

/** The market's money as the contract moves it, by plain balances, and the events it emits in the contract's order. */
export class ModelMarket {
  readonly events: MarketEvent[] = [];
  readonly balances = new Map<Hex, bigint>();
  readonly jobs: ModelJob[] = [];
  /** The token's `balanceOf(market)`. */
  held = 0n;
  now = 1000n;

  deposit(account: Hex, amount: bigint): void {
    this.credit(account, amount);
    this.held += amount;
    this.emit("Deposited", { account, payer: account, amount });
  }

  withdraw(account: Hex, amount: bigint): void {
    if (amount === 0n || this.balanceOf(account) < amount) return;
    this.credit(account, -amount);
    this.held -= amount;
    this.emit("Withdrawn", { account, to: account, amount });
  }

  hire(client: Hex, provider: Hex, price: bigint, bond: bigint, fee: bigint, payTo: Hex): void {
    if (client === provider || this.balanceOf(provider) < bond) return;
    const id = this.create(client, provider);
    this.jobs.push({ id, client, provider, price, bond, fee, stake: 0n, payTo, state: "Funded", plain: false });
    this.credit(provider, -bond);
    const terms = offer({ provider, client, price, bond, evaluatorFee: fee, payTo });
    this.emit("Hired", { jobId: id, client, provider, offer: terms, caller: client });
    this.pullShortfall(client, price + fee);
  }

  fundPlain(client: Hex, provider: Hex, price: bigint): void {
    const id = this.create(client, provider);
    this.jobs.push({
      id,
      client,
      provider,
      price,
      bond: 0n,
      fee: 0n,
      stake: 0n,
      payTo: provider,
      state: "Funded",
      plain: true,
    });
    this.held += price;
    this.emit("JobFunded", { jobId: id, client, provider, amount: price });
  }

  submit(job: ModelJob): void {
    if (job.state !== "Funded") return;
    job.state = "Submitted";
    this.emit("JobSubmitted", { jobId: job.id, provider: job.provider, deliverable: word(1) });
  }

  dispute(job: ModelJob): void {
    if (job.state !== "Submitted" || job.plain) return;
    job.state = "Disputed";
    const tenth = (job.price + 9n) / 10n;
    job.stake = job.bond > tenth ? job.bond : tenth;
    this.emit("Disputed", { jobId: job.id, by: job.client, stake: job.stake, reason: "0x01" });
    this.pullShortfall(job.client, job.stake);
  }

  /** Ends a bonded job in the way that `how` needs; does nothing where the contract would revert. */
  settle(job: ModelJob, how: How, wanted: bigint, pushFails: boolean): void {
    if (job.plain || !WAYS[job.state].includes(how)) return;
    const toEvaluator = job.state === "Disputed" && how !== "Split" ? job.fee : 0n;
    const share = SHARE[how] ?? wanted;
    const earned = (job.price * share) / 10_000n;
    const marketFee = (earned * 50n) / 10_000n;
    const gross = grossOf(job, how, share);
    const toClient = job.price + job.bond + job.stake + job.fee - gross - toEvaluator;
    job.state = "Ended";
    this.emit(endOf(how, share), { jobId: job.id, evaluator: ZERO, rejector: ZERO, reason: word(0) });
    const parts = { toProvider: gross - marketFee, toClient, toEvaluator, marketFee };
    this.emit("Settled", { jobId: job.id, how: HOWS.indexOf(how), share, ...parts });
    this.credit(job.client, toClient);
    this.credit(EVALUATOR, toEvaluator);
    this.credit(TREASURY, marketFee);
    if (job.payTo === ZERO) this.credit(job.provider, parts.toProvider);
    else if (parts.toProvider !== 0n)
      this.push(job, job.payTo, parts.toProvider, job.provider, pushFails, "PaymentReleased");
  }

  /** Completes a plain job or refunds it. */
  endPlain(job: ModelJob, completes: boolean, pushFails: boolean): void {
    if (!job.plain || job.state === "Ended" || (completes && job.state !== "Submitted")) return;
    job.state = "Ended";
    if (!completes) {
      this.emit("JobExpired", { jobId: job.id });
      this.push(job, job.client, job.price, job.client, pushFails, "Refunded");
      return;
    }
    this.emit("JobCompleted", { jobId: job.id, evaluator: EVALUATOR, reason: word(0) });
    const fee = (job.price * 50n) / 10_000n;
    if (fee > 0n) this.emit("PlatformFeePaid", { jobId: job.id, treasury: TREASURY, amount: fee });
    this.credit(TREASURY, fee);
    this.push(job, job.provider, job.price - fee, job.provider, pushFails, "PaymentReleased");
  }

  /** Jobs that have not ended. */
  running(): ModelJob[] {
    return this.jobs.filter((job) => job.state !== "Ended");
  }

  balanceOf(account: Hex): bigint {
    return this.balances.get(account) ?? 0n;
  }

  private create(client: Hex, provider: Hex): bigint {
    const jobId = BigInt(this.jobs.length + 1);
    this.emit("JobCreated", { jobId, client, provider, evaluator: EVALUATOR, expiredAt: this.now + 10n, hook: ZERO });
    return jobId;
  }

  private pullShortfall(account: Hex, amount: bigint): void {
    const shortfall = amount - this.balanceOf(account);
    this.credit(account, -(shortfall > 0n ? this.balanceOf(account) : amount));
    if (shortfall <= 0n) return;
    this.held += shortfall;
    this.emit("Deposited", { account, payer: account, amount: shortfall });
  }

  private push(
    job: ModelJob,
    to: Hex,
    amount: bigint,
    fallback: Hex,
    fails: boolean,
    name: "PaymentReleased" | "Refunded",
  ): void {
    if (fails) {
      this.credit(fallback, amount);
      this.emit("Credited", { account: fallback, jobId: job.id, amount });
    } else {
      this.held -= amount;
      this.emit(name, { jobId: job.id, recipient: to, client: to, amount });
    }
  }

  private credit(account: Hex, amount: bigint): void {
    this.balances.set(account, this.balanceOf(account) + amount);
  }

  private emit<N extends MarketEventName>(name: N, args: EventArgs<N>): void {
    this.events.push(event(name, args, { timestamp: this.now, id: String(this.events.length) }));
  }
}

/** How a bonded job can end from each state. */
export const WAYS: Record<ModelJob["state"], How[]> = {
  Funded: ["Refunded", "Withdrawn", "Agreed"],
  Submitted: ["Paid", "Agreed"],
  Disputed: ["Ruled", "Conceded", "Split", "Agreed"],
  Ended: [],
};

/** Shares that the way of ending fixes. */
const SHARE: Partial<Record<How, bigint>> = { Paid: 10_000n, Refunded: 0n, Withdrawn: 0n, Split: 5_000n };

function grossOf(job: ModelJob, how: How, share: bigint): bigint {
  if (how === "Refunded" || how === "Withdrawn") return 0n;
  if (how === "Ruled" || how === "Conceded") return ((job.price + job.bond + job.stake) * share) / 10_000n;
  return (job.price * share) / 10_000n + job.bond;
}

function endOf(how: How, share: bigint): "JobCompleted" | "JobRejected" | "JobExpired" {
  if (how === "Refunded" || how === "Withdrawn" || how === "Split") return "JobExpired";
  return share >= 5_000n ? "JobCompleted" : "JobRejected";
}
