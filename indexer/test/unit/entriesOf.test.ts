import { describe, expect, it } from "vitest";
import { entriesOf } from "../../lib/entriesOf.ts";
import type { MarketEvent } from "../../lib/MarketEvent.ts";
import type { JobRow } from "../../lib/Rows.ts";
import {
  CLIENT,
  EVALUATOR,
  event,
  fundedJob,
  hiredJob,
  marketRow,
  offer,
  PROVIDER,
  TREASURY,
  who,
} from "./support/fixtures.ts";

/** Entries as short lines: account, pocket, amount. */
function lines(happened: MarketEvent, job: JobRow | null = null): string[] {
  const names = { [CLIENT]: "client", [PROVIDER]: "provider", [EVALUATOR]: "evaluator", [TREASURY]: "treasury" };
  return entriesOf(happened, { market: marketRow(), job }).map(
    ({ account, pocket, amount }) => `${names[account] ?? account} ${pocket} ${amount}`,
  );
}

const pushed = { jobId: 1n, amount: 995_000n };

describe("the book-keeping of an event", () => {
  it("credits a deposit to the account, whoever paid", () => {
    const deposit = event("Deposited", { account: CLIENT, payer: who(7), amount: 5n });
    expect(lines(deposit)).toEqual(["client deposited 5", "client balance 5"]);
  });

  it("takes a withdrawal from the balance", () => {
    const withdrawal = event("Withdrawn", { account: CLIENT, to: who(7), amount: 5n });
    expect(lines(withdrawal)).toEqual(["client balance -5", "client withdrawn 5"]);
  });

  it("debits a hire in full, even before the pull from the wallet is seen", () => {
    const hire = event("Hired", { jobId: 1n, client: CLIENT, provider: PROVIDER, offer: offer(), caller: CLIENT });
    expect(lines(hire)).toEqual([
      "client balance -1000000",
      "client budget 1000000",
      "client balance -50000",
      "client evaluatorFee 50000",
      "provider balance -200000",
      "provider bond 200000",
    ]);
  });

  it("takes the stake from the client, whoever disputed", () => {
    const dispute = event("Disputed", { jobId: 1n, by: who(7), stake: 200_000n, reason: "0x01" });
    expect(lines(dispute, hiredJob())).toEqual(["client balance -200000", "client stake 200000"]);
  });

  const ruling = event("Settled", {
    jobId: 1n,
    how: 3,
    share: 6000n,
    toProvider: 837_000n,
    toClient: 560_000n,
    toEvaluator: 50_000n,
    marketFee: 3_000n,
  });
  const divided = [
    "client budget -1000000",
    "client evaluatorFee -50000",
    "client stake -200000",
    "client balance 560000",
    "client spent 690000",
    "provider bond -200000",
    "provider balance 837000",
    "provider earned 637000",
    "evaluator balance 50000",
    "evaluator earned 50000",
    "treasury balance 3000",
    "treasury earned 3000",
  ];

  it("divides a pot into balances", () => {
    expect(lines(ruling, { ...hiredJob(), stake: 200_000n })).toEqual(divided);
  });

  it("lets the provider's part leave when the offer says so", () => {
    const expected = divided.map((line) => line.replace("provider balance", "provider paidOut"));
    expect(lines(ruling, { ...hiredJob({ payTo: who(7) }), stake: 200_000n })).toEqual(expected);
  });

  it("books a bonded job's push once, and takes it back when it failed", () => {
    const job = hiredJob({ payTo: who(7) });
    expect(lines(event("PaymentReleased", { ...pushed, recipient: who(7) }), job)).toEqual([]);
    expect(lines(event("Credited", { ...pushed, account: PROVIDER }), job)).toEqual([
      "provider paidOut -995000",
      "provider balance 995000",
    ]);
  });

  it("counts a plain job's funding as money that came in", () => {
    const funding = event("JobFunded", { jobId: 1n, client: CLIENT, provider: PROVIDER, amount: 9n });
    expect(lines(funding)).toEqual(["client deposited 9", "client plain 9"]);
  });

  it("pays a plain job's provider and the market", () => {
    const job: JobRow = { ...fundedJob(), status: "Completed" };
    const spent = ["client plain -995000", "client spent 995000"];
    expect(lines(event("PaymentReleased", { ...pushed, recipient: PROVIDER }), job)).toEqual([
      ...spent,
      "provider paidOut 995000",
      "provider earned 995000",
    ]);
    expect(lines(event("Credited", { ...pushed, account: PROVIDER }), job)).toEqual([
      ...spent,
      "provider balance 995000",
      "provider earned 995000",
    ]);
    expect(lines(event("PlatformFeePaid", { jobId: 1n, treasury: TREASURY, amount: 5_000n }), job)).toEqual([
      "client plain -5000",
      "client spent 5000",
      "treasury balance 5000",
      "treasury earned 5000",
    ]);
  });

  it("gives a plain job's client its budget back", () => {
    const job: JobRow = { ...fundedJob(), status: "Expired" };
    expect(lines(event("Refunded", { ...pushed, client: CLIENT }), job)).toEqual([
      "client plain -995000",
      "client paidOut 995000",
    ]);
    expect(lines(event("Credited", { ...pushed, account: CLIENT }), job)).toEqual([
      "client plain -995000",
      "client balance 995000",
    ]);
  });

  it("leaves out what moves nothing", () => {
    const none = event("Hired", {
      jobId: 1n,
      client: CLIENT,
      provider: PROVIDER,
      offer: offer({ bond: 0n, evaluatorFee: 0n }),
      caller: CLIENT,
    });
    expect(lines(none)).toEqual(["client balance -1000000", "client budget 1000000"]);
    expect(lines(event("JobExpired", { jobId: 1n }), hiredJob())).toEqual([]);
  });
});
