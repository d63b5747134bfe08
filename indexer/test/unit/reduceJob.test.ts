import { describe, expect, it } from "vitest";
import { HOWS } from "../../lib/names.ts";
import { reduceJob } from "../../lib/reduceJob.ts";
import {
  CLIENT,
  EVALUATOR,
  event,
  fundedJob,
  hiredJob,
  jobAfter,
  offer,
  openedJob,
  PROVIDER,
  word,
  ZERO,
} from "./support/fixtures.ts";

const later = { block: 20n, timestamp: 2000n, tx: word(2) };
const updated = { updatedBlock: 20n, updatedAt: 2000n };
const ended = {
  nextAct: null,
  endedBlock: 20n,
  endedAt: 2000n,
  endedTx: word(2),
  whoseTurn: "none",
  turnUntil: null,
  ...updated,
};

describe("an Open job", () => {
  it("is made by JobCreated, and looks for a provider until it expires", () => {
    expect(openedJob()).toMatchObject({
      jobId: 1n,
      kind: null,
      status: "Open",
      whoseTurn: "anyone",
      turnUntil: 5000n,
      client: CLIENT,
      provider: null,
      evaluator: EVALUATOR,
      expiredAt: 5000n,
      createdBlock: 10n,
      createdAt: 1000n,
      createdTx: word(1),
    });
  });

  it("waits for its client once it has a provider", () => {
    const set = jobAfter(openedJob(), event("ProviderSet", { jobId: 1n, provider: PROVIDER }, later));
    expect(set).toEqual({ ...openedJob(), provider: PROVIDER, whoseTurn: "client", ...updated });
  });

  it("takes budget, terms and bids", () => {
    const job = openedJob();
    expect(jobAfter(job, event("BudgetSet", { jobId: 1n, amount: 7n }, later))).toEqual({
      ...job,
      budget: 7n,
      ...updated,
    });
    const terms = event("TermsPublished", { jobId: 1n, termsHash: word(5), terms: "0x01" }, later);
    expect(jobAfter(job, terms)).toEqual({ ...job, termsHash: word(5), ...updated });
    const bid = event("BidPlaced", { jobId: 1n, provider: PROVIDER, offer: offer(), signature: "0x" }, later);
    expect(jobAfter(job, bid)).toEqual({ ...job, bids: 1, ...updated });
  });

  it("can be called off, and then paid nobody", () => {
    const off = jobAfter(openedJob(), event("JobRejected", { jobId: 1n, rejector: CLIENT, reason: word(0) }, later));
    expect(off).toEqual({
      ...openedJob(),
      ...ended,
      status: "Rejected",
      decidedBy: CLIENT,
      decisionReason: word(0),
      toProvider: 0n,
      toClient: 0n,
      toEvaluator: 0n,
      marketFee: 0n,
    });
  });

  it("must exist before anything else happens to it", () => {
    expect(() => reduceJob(null, event("JobExpired", { jobId: 1n }))).toThrow(
      "JobExpired 7 belongs to a job whose JobCreated was never seen",
    );
  });
});

describe("a bonded job", () => {
  it("takes everything from the offer it was hired by", () => {
    const job = jobAfter(
      openedJob(),
      event(
        "Hired",
        {
          jobId: 1n,
          client: CLIENT,
          provider: PROVIDER,
          offer: offer({ payTo: PROVIDER, jobId: 1n }),
          caller: EVALUATOR,
        },
        later,
      ),
    );
    expect(job).toEqual({
      ...openedJob(),
      ...updated,
      kind: "bonded",
      status: "Funded",
      whoseTurn: "provider",
      turnUntil: 5600n,
      nextAct: "claimRefund",
      provider: PROVIDER,
      budget: 1_000_000n,
      bond: 200_000n,
      evaluatorFee: 50_000n,
      payTo: PROVIDER,
      termsHash: word(5),
      deliveryPeriod: 3600n,
      reviewPeriod: 600n,
      rulingPeriod: 900n,
      hiredBy: EVALUATOR,
      offerSigner: PROVIDER,
      offerNonce: 3n,
      hiredBlock: 20n,
      hiredAt: 2000n,
      hiredTx: word(2),
    });
    expect(hiredJob()).toMatchObject({ isDirect: true, payTo: null });
  });

  it("waits for the client once delivered, and for the evaluator once disputed", () => {
    const args = { jobId: 1n, provider: PROVIDER, deliverable: word(6) };
    const submitted = jobAfter(hiredJob(), event("JobSubmitted", args, later));
    expect(submitted).toMatchObject({
      status: "Submitted",
      whoseTurn: "client",
      turnUntil: 2600n,
      nextAct: "claimPayment",
      deliverable: word(6),
    });
    const delivered = jobAfter(submitted, event("Delivered", { jobId: 1n, manifest: "0x6869" }, later));
    expect(delivered).toEqual({ ...submitted, manifest: "0x6869", manifestText: "hi" });
    const dispute = { jobId: 1n, by: CLIENT, stake: 200_000n, reason: "0x6e006f" } as const;
    const disputed = jobAfter(delivered, event("Disputed", dispute, { timestamp: 2100n, block: 21n, tx: word(3) }));
    expect(disputed).toEqual({
      ...delivered,
      status: "Disputed",
      whoseTurn: "evaluator",
      turnUntil: 3000n,
      nextAct: "claimSplit",
      stake: 200_000n,
      disputedBy: CLIENT,
      disputeReason: "0x6e006f",
      disputeReasonText: null,
      disputedBlock: 21n,
      disputedAt: 2100n,
      disputedTx: word(3),
      updatedBlock: 21n,
      updatedAt: 2100n,
    });
  });

  it("ends with the parts of its pot", () => {
    const completed = jobAfter(
      hiredJob(),
      event("JobCompleted", { jobId: 1n, evaluator: ZERO, reason: word(0) }, later),
    );
    expect(completed).toEqual({ ...hiredJob(), ...ended, status: "Completed" });
    const parts = { toProvider: 795_000n, toClient: 450_000n, toEvaluator: 0n, marketFee: 5_000n };
    const settled = jobAfter(
      completed,
      event("Settled", { jobId: 1n, how: HOWS.indexOf("Agreed"), share: 6000n, ...parts }, later),
    );
    expect(settled).toEqual({ ...completed, how: "Agreed", share: 6000, ...parts });
    const credited = jobAfter(settled, event("Credited", { account: PROVIDER, jobId: 1n, amount: 795_000n }, later));
    expect(credited).toEqual({ ...settled, isPushFailed: true });
  });

  it("keeps the score of either side", () => {
    const rated = { jobId: 1n, by: CLIENT, score: 80, tag: word(0), detailsHash: word(0) };
    expect(jobAfter(hiredJob(), event("Rated", { ...rated, rater: CLIENT, ratee: PROVIDER }))).toMatchObject({
      clientScore: 80,
      providerScore: null,
    });
    expect(jobAfter(hiredJob(), event("Rated", { ...rated, rater: PROVIDER, ratee: CLIENT }))).toMatchObject({
      clientScore: null,
      providerScore: 80,
    });
  });
});

describe("a plain job", () => {
  it("is marked when somebody pays or judges itself", () => {
    expect(openedJob().isSelfDealing).toBe(false);
    expect(openedJob({ provider: PROVIDER }).isSelfDealing).toBe(false);
    expect(openedJob({ provider: CLIENT }).isSelfDealing).toBe(true);
    const set = jobAfter(openedJob(), event("ProviderSet", { jobId: 1n, provider: EVALUATOR }));
    expect(set.isSelfDealing).toBe(true);
  });

  it("keeps its expiry as the one deadline", () => {
    expect(fundedJob()).toMatchObject({ kind: "plain", status: "Funded", whoseTurn: "provider", turnUntil: 5000n });
    const submitted = jobAfter(
      fundedJob(),
      event("JobSubmitted", { jobId: 1n, provider: PROVIDER, deliverable: word(0) }),
    );
    expect(submitted).toMatchObject({ whoseTurn: "evaluator", turnUntil: 5000n, nextAct: "claimRefund" });
  });

  it("is paid by what the payouts say", () => {
    const done = jobAfter(
      fundedJob(),
      event("JobCompleted", { jobId: 1n, evaluator: EVALUATOR, reason: word(4) }, later),
    );
    expect(done).toMatchObject({ status: "Completed", decidedBy: EVALUATOR, decisionReason: word(4), toProvider: 0n });
    const fee = jobAfter(done, event("PlatformFeePaid", { jobId: 1n, treasury: EVALUATOR, amount: 5_000n }, later));
    const paid = jobAfter(fee, event("PaymentReleased", { jobId: 1n, recipient: PROVIDER, amount: 995_000n }, later));
    expect(paid).toEqual({ ...done, marketFee: 5_000n, toProvider: 995_000n });
  });

  it("is refunded, by push or by credit", () => {
    const over = jobAfter(fundedJob(), event("JobExpired", { jobId: 1n }, later));
    expect(over).toMatchObject({ status: "Expired", decidedBy: null, decisionReason: null });
    const pushed = jobAfter(over, event("Refunded", { jobId: 1n, client: CLIENT, amount: 1_000_000n }, later));
    expect(pushed).toEqual({ ...over, toClient: 1_000_000n });
    const credited = jobAfter(over, event("Credited", { jobId: 1n, account: CLIENT, amount: 1_000_000n }, later));
    expect(credited).toEqual({ ...over, toClient: 1_000_000n, isPushFailed: true });
  });
});
