import { ERC8183_EVENTS } from "@surety/contracts/erc8183-events";
import { toEventSelector } from "viem";
import { describe, expect, it } from "vitest";
import { reducedEvents } from "../../config/foreign/reducedEvents.ts";
import { FOREIGN_IGNORED_EVENTS, GENERATIONS, JOB_EVENT_NAMES } from "../../lib/names.ts";
import { ForeignIndex, TOKEN } from "./support/ForeignIndex.ts";
import { CLIENT, EVALUATOR, MARKET, PROVIDER, TREASURY, who, word, ZERO } from "./support/fixtures.ts";

const CREATED = { jobId: 1n, client: CLIENT, provider: ZERO, evaluator: EVALUATOR, hook: ZERO };
const V2_CREATED = { ...CREATED, expiredAt: 5000, providerAgentId: 0n, description: "a\0b" };
const HELD = ["deposited", "paidOut", "plainHeld", "plainVolume", "marketFees", "evaluatorFees"] as const;

/** A job of 1 token, hired and delivered at second 2000. */
function delivered(generation: (typeof GENERATIONS)[number], token = TOKEN): ForeignIndex {
  const contract = new ForeignIndex(generation);
  contract.emit("JobCreated", generation === "V2" ? V2_CREATED : { ...CREATED, expiredAt: 5000n });
  contract.emit("ProviderSet", { jobId: 1n, provider: PROVIDER, agentId: 0n });
  contract.emit("BudgetSet", { jobId: 1n, token, amount: 1_000_000n });
  contract.emit("JobFunded", { jobId: 1n, client: CLIENT, amount: 1_000_000n }, 3);
  contract.now = 2000n;
  contract.emit("JobSubmitted", { jobId: 1n, provider: PROVIDER, deliverable: word(6) });
  contract.now = 3000n;
  return contract;
}

function totals({ index }: ForeignIndex): bigint[] {
  return HELD.map((column) => index.market[column]);
}

describe("foreign events", () => {
  it.each(GENERATIONS)("of %s are all reduced or ignored for a reason", (generation) => {
    const names = ERC8183_EVENTS[generation].map((text) => /^event (\w+)/.exec(text)?.[1] ?? "");
    const known: string[] = [...JOB_EVENT_NAMES, ...Object.keys(FOREIGN_IGNORED_EVENTS)];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
    for (const { name } of reducedEvents(generation)) expect(JOB_EVENT_NAMES).toContain(name);
  });

  it("have the topics that are seen on chains", () => {
    const prefix = (text: string) => toEventSelector(text).slice(2, 10);
    const topics = (generation: (typeof GENERATIONS)[number], name: string) =>
      ERC8183_EVENTS[generation].filter((text) => text.startsWith(`event ${name}(`)).map(prefix);
    expect(topics("V0", "JobCreated")).toEqual(["b0f0239b"]);
    expect(topics("V1", "JobCreated")).toEqual(["b0f0239b"]);
    expect(topics("V2", "JobCreated")).toEqual(["9ed35c3b"]);
    expect(topics("V0", "ProviderSet")).toEqual(["9a87df07"]);
    expect(topics("V1", "ProviderSet")).toEqual(["49d0adc1"]);
    expect(topics("V0", "BudgetSet")).toEqual(["869e2577"]);
    expect(topics("V2", "BudgetSet")).toEqual(["74f37e24"]);
    expect(topics("V0", "JobFunded")).toEqual(["e3fbcc1e", "bdb056de"]);
    expect(["JobSubmitted", "JobCompleted", "JobRejected", "JobExpired"].map((name) => topics("V0", name)[0])).toEqual([
      "80c17db7",
      "0fd54bd3",
      "ae7362b1",
      "97237956",
    ]);
    expect(["PaymentReleased", "Refunded", "EvaluatorFeePaid"].map((name) => topics("V0", name)[0])).toEqual([
      "21d71db5",
      "7ca5472b",
      "253dd534",
    ]);
    expect(topics("V1", "PlatformFeePaid")).toEqual(["0e61cfd0"]);
  });
});

describe("a foreign job", () => {
  it("of V0 is paid, and the fee that no event names is what is left of the budget", () => {
    const contract = delivered("V0");
    contract.emit("EvaluatorFeePaid", { jobId: 1n, evaluator: EVALUATOR, amount: 10_000n });
    contract.emit("JobCompleted", { jobId: 1n, evaluator: EVALUATOR, reason: word(4) });
    contract.emit("PaymentReleased", { jobId: 1n, recipient: PROVIDER, amount: 940_000n });
    expect(contract.job()).toMatchObject({
      kind: "plain",
      status: "Completed",
      provider: PROVIDER,
      budget: 1_000_000n,
      toProvider: 940_000n,
      toEvaluator: 10_000n,
      marketFee: 50_000n,
      otherToken: null,
    });
    expect(totals(contract)).toEqual([1_000_000n, 1_000_000n, 0n, 1_000_000n, 50_000n, 10_000n]);
    const { accounts, pairs } = contract.index;
    expect(accounts.get(CLIENT)).toMatchObject({ deposited: 1_000_000n, spent: 1_000_000n, escrowed: 0n });
    expect(accounts.get(PROVIDER)).toMatchObject({
      earned: 940_000n,
      paidOut: 940_000n,
      rankScore: 0,
      clientsServed: 1,
    });
    expect(accounts.get(EVALUATOR)).toMatchObject({ earned: 10_000n, evaluatorFees: 10_000n, jobsAsEvaluator: 1 });
    expect(accounts.get(MARKET)).toMatchObject({ earned: 50_000n, paidOut: 50_000n });
    expect([...pairs.values()]).toEqual([
      expect.objectContaining({ jobs: 1, completed: 1, volume: 1_000_000n, filteredVolume: 0n }),
    ]);
  });

  it("of V0 counts once where both forms of JobFunded are emitted, and knows its provider from either", () => {
    const contract = delivered("V0");
    contract.emit("JobFunded", { jobId: 1n, client: CLIENT, provider: PROVIDER, amount: 1_000_000n }, 4);
    expect(contract.index.market).toMatchObject({ jobsFunded: 1, plainHeld: 1_000_000n });
    expect(contract.index.accounts.get(PROVIDER)?.jobsAsProvider).toBe(1);
  });

  it("of V1 names its fee, and gives the evaluator an hour from a late submission", () => {
    const contract = delivered("V1");
    expect(contract.job()).toMatchObject({ status: "Submitted", nextAct: "claimRefund", turnUntil: 5600n });
    contract.emit("PlatformFeePaid", { jobId: 1n, treasury: TREASURY, amount: 50_000n });
    contract.emit("JobCompleted", { jobId: 1n, evaluator: EVALUATOR, reason: word(4) });
    contract.emit("PaymentReleased", { jobId: 1n, recipient: PROVIDER, amount: 950_000n });
    expect(contract.job()).toMatchObject({ marketFee: 50_000n, toProvider: 950_000n });
    expect(totals(contract)).toEqual([1_000_000n, 1_000_000n, 0n, 1_000_000n, 50_000n, 0n]);
    expect(contract.index.accounts.get(TREASURY)).toMatchObject({ earned: 50_000n, paidOut: 50_000n, balance: 0n });
  });

  it("of V2 is settled in parts, and the rest refunded", () => {
    const contract = new ForeignIndex("V2");
    contract.emit("JobCreated", V2_CREATED);
    contract.emit("ProviderSet", { jobId: 1n, provider: PROVIDER, agentId: 7n });
    contract.emit("BudgetSet", { jobId: 1n, token: TOKEN, amount: 1_000_000n });
    contract.emit("JobFunded", { jobId: 1n, client: CLIENT, amount: 1_000_000n });
    for (const amount of [190_000n, 285_000n]) {
      contract.emit("PlatformFeePaid", { jobId: 1n, treasury: TREASURY, amount: 5_000n });
      contract.emit("PaymentReleased", { jobId: 1n, recipient: who(7), amount });
      contract.emit("Settled", { jobId: 1n, cumulativeAmount: amount, delta: amount });
    }
    expect(contract.job()).toMatchObject({
      status: "Funded",
      toProvider: 475_000n,
      marketFee: 10_000n,
      toClient: null,
    });
    contract.emit("Refunded", { jobId: 1n, client: CLIENT, amount: 515_000n });
    contract.emit("JobExpired", { jobId: 1n });
    expect(contract.job()).toMatchObject({
      status: "Expired",
      toProvider: 475_000n,
      toClient: 515_000n,
      toEvaluator: 0n,
    });
    expect(totals(contract)).toEqual([1_000_000n, 1_000_000n, 0n, 485_000n, 10_000n, 0n]);
    expect(delivered("V2").job().turnUntil).toBe(8600n);
  });

  it.each(["V1", "V2"] as const)(
    "of %s in another token than the market's is marked, and enters no sum",
    (generation) => {
      const contract = delivered(generation, who(0xdd));
      contract.emit("JobCompleted", { jobId: 1n, evaluator: EVALUATOR, reason: word(4) });
      contract.emit("PaymentReleased", { jobId: 1n, recipient: PROVIDER, amount: 950_000n });
      expect(contract.job()).toMatchObject({
        otherToken: who(0xdd),
        budget: 1_000_000n,
        toProvider: 950_000n,
        marketFee: 0n,
      });
      expect(contract.index.market).toMatchObject({ jobsFunded: 1, jobsCompleted: 1 });
      expect(totals(contract)).toEqual([0n, 0n, 0n, 0n, 0n, 0n]);
    },
  );

  it("without budget may be submitted while Open", () => {
    const contract = new ForeignIndex("V1");
    contract.emit("JobCreated", { ...CREATED, provider: PROVIDER, expiredAt: 2n ** 256n - 1n });
    contract.emit("JobSubmitted", { jobId: 1n, provider: PROVIDER, deliverable: word(6) });
    expect(contract.job()).toMatchObject({ kind: "plain", status: "Submitted", budget: 0n });
    contract.emit("JobCompleted", { jobId: 1n, evaluator: EVALUATOR, reason: word(4) });
    expect(contract.job().status).toBe("Completed");
  });

  it("may lapse while Open, and counts as called off", () => {
    const contract = new ForeignIndex("V1");
    contract.emit("JobCreated", { ...CREATED, expiredAt: 5000n });
    contract.emit("JobExpired", { jobId: 1n });
    expect(contract.index.market).toMatchObject({ jobsCalledOff: 1, jobsExpired: 0 });
  });

  it("cannot stop the index by what its contract emits", () => {
    const contract = delivered("V0");
    const before = structuredClone(contract.index.jobs);
    contract.emit("JobCreated", { ...CREATED, client: who(66), expiredAt: 1n });
    contract.emit("JobCompleted", { jobId: 9n, evaluator: EVALUATOR, reason: word(4) });
    expect(contract.index.jobs).toEqual(before);
    const most = 2n ** 256n - 1n;
    for (let i = 0; i < 12; i++) contract.emit("Refunded", { jobId: 1n, client: CLIENT, amount: most });
    expect(contract.index.accounts.get(CLIENT)?.escrowed).toBe(1n - 10n ** 78n);
    expect(contract.job().toClient).toBe(10n ** 78n - 1n);
  });
});
