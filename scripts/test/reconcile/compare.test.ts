import type { IndexedAccount, IndexedJob, IndexedMarket } from "@surety/sdk";
import { ZeroHash } from "ethers";
import { describe, expect, it } from "vitest";
import { type ChainAccount, compareAccounts } from "../../src/reconcile/compareAccounts.ts";
import { compareJobs } from "../../src/reconcile/compareJobs.ts";
import { compareTotals } from "../../src/reconcile/compareTotals.ts";
import { describeReconciliation } from "../../src/reconcile/describeReconciliation.ts";
import type { ChainJob } from "../../src/reconcile/readChain.ts";

const terms = { bond: 2n, evaluatorFee: 1n, payTo: null, reviewPeriod: 60n, rulingPeriod: 60n };
const bonded = { ...terms, clientRated: true, providerRated: false };
const parties = { client: "0xC", provider: "0xP", evaluator: "0xE" };
const running: ChainJob = {
  ...parties,
  status: "Funded",
  budget: 10n,
  bonded,
  submission: { submittedAt: 0n, deliverable: ZeroHash },
  stake: 2n,
  deadline: 900n,
  settlement: undefined,
};
const parts = { how: "Paid", toProvider: 12n, toClient: 1n, toEvaluator: 0n, marketFee: 0n } as const;
const paid: ChainJob = { ...running, status: "Completed", deadline: 800n, settlement: { ...parts, share: 10_000n } };
const chain = new Map([
  [1n, running],
  [2n, paid],
]);

// Only the columns that are compared: the rest of a row does not matter here.
const runningRow = {
  jobId: 1n,
  ...parties,
  status: "Funded",
  budget: 10n,
  ...terms,
  clientScore: 90,
  providerScore: null,
  turnUntil: 900n,
  disputedAt: null,
};
const paidRow = {
  ...runningRow,
  jobId: 2n,
  status: "Completed",
  turnUntil: null,
  endedAt: 800n,
  ...parts,
  share: 10_000,
};
const rows = (...changed: object[]) => changed as IndexedJob[];

describe("jobs", () => {
  it("agree when every value does", () => {
    expect(compareJobs(rows(runningRow, paidRow), chain)).toEqual([]);
  });

  it.each([
    ["status", { status: "Submitted" }, "Submitted", "Funded"],
    ["provider", { provider: "0xX" }, "0xX", "0xP"],
    ["bond", { bond: 3n }, "3", "2"],
    ["turnUntil", { turnUntil: 901n }, "901", "900"],
    ["stake", { disputedAt: 5n, stake: 7n }, "7", "2"],
    ["isRatedByClient", { clientScore: null }, "false", "true"],
    ["isRatedByProvider", { providerScore: 0 }, "true", "false"],
  ])("differ in %s", (key, change, index, onChain) => {
    expect(compareJobs(rows({ ...runningRow, ...change }, paidRow), chain)).toEqual([
      { what: `job 1 ${key}`, index, chain: onChain },
    ]);
  });

  it.each([
    ["toProvider", { toProvider: 11n }, "11", "12"],
    ["how", { how: "Ruled" }, "Ruled", "Paid"],
    ["endedAt", { endedAt: 801n }, "801", "800"],
  ])("differ in %s once ended", (key, change, index, onChain) => {
    expect(compareJobs(rows(runningRow, { ...paidRow, ...change }), chain)).toEqual([
      { what: `job 2 ${key}`, index, chain: onChain },
    ]);
  });

  it("differ in a plain job's submission", () => {
    const { bonded: _bonded, ...plain } = running;
    const submission = { submittedAt: 7n, deliverable: "0xd1" };
    const row = { ...runningRow, submittedAt: 7n, deliverable: "0xd2" };
    expect(compareJobs(rows(row), new Map([[1n, { ...plain, submission }]]))).toEqual([
      { what: "job 1 deliverable", index: "0xd2", chain: "0xd1" },
    ]);
  });

  it("differ when one is missing or a ghost", () => {
    expect(compareJobs(rows(runningRow, { ...paidRow, jobId: 9n }), chain)).toEqual([
      { what: "job 2", index: "missing", chain: "present" },
      { what: "job 9", index: "present", chain: "missing" },
    ]);
  });
});

const record = { rejected: 0n, expired: 0n, disputesLost: 0n, clientVolume: 0n, paid: 0n, ruled: 0n, missed: 0n };
const accounts = new Map<string, ChainAccount>([
  [
    "0xP",
    {
      balance: 12n,
      record: { ...record, completed: 1n, providerVolume: 5n },
      held: { bondLocked: 3n, escrowed: 0n },
      flow: { deposited: 30n, withdrawn: 5n },
    },
  ],
]);
const counts = { rejected: 0, expired: 0, disputesLost: 0, clientVolume: 0n, paid: 0, ruled: 0, missed: 0 };
const money = { bondLocked: 3n, escrowed: 0n, deposited: 30n, withdrawn: 5n, paidOut: 10n, earned: 0n, spent: 0n };
const accountRow = { address: "0xP", balance: 12n, ...money, ...counts, completed: 1, providerVolume: 5n };

describe("accounts", () => {
  it("agree, or differ by name", () => {
    expect(compareAccounts([accountRow as IndexedAccount], accounts)).toEqual([]);
    const wrong = { ...accountRow, balance: 13n, bondLocked: 4n, completed: 2 } as IndexedAccount;
    expect(compareAccounts([wrong], accounts)).toEqual([
      { what: "account 0xP balance", index: "13", chain: "12" },
      { what: "account 0xP bondLocked", index: "4", chain: "3" },
      { what: "account 0xP conserved", index: "-2", chain: "0" },
      { what: "account 0xP completed", index: "2", chain: "1" },
    ]);
    expect(compareAccounts([], accounts)).toEqual([{ what: "account 0xP", index: "missing", chain: "present" }]);
  });

  it("that a job only names, and with which nothing has happened, need no row", () => {
    const held = { bondLocked: 0n, escrowed: 0n };
    const flow = { deposited: 0n, withdrawn: 0n };
    const named = { balance: 0n, record: { ...record, completed: 0n, providerVolume: 0n }, held, flow };
    expect(compareAccounts([], new Map([["0xE", named]]))).toEqual([]);
    for (const changes of [{ balance: 1n }, { record: { ...named.record, missed: 1n } }]) {
      expect(compareAccounts([], new Map([["0xE", { ...named, ...changes }]]))).toEqual([
        { what: "account 0xE", index: "missing", chain: "present" },
      ]);
    }
  });
});

describe("totals", () => {
  const events = new Map([["BidPlaced", 4]]);
  const totals = { jobs: chain, accounts, held: 25n, feeBps: 0n, feeRecipient: "0xF", events };
  const held = {
    balancesHeld: 12n,
    budgetsHeld: 10n,
    evaluatorFeesHeld: 1n,
    bondsHeld: 2n,
    stakesHeld: 0n,
    plainHeld: 0n,
  };
  const flows = { volume: 10n, plainVolume: 0n, evaluatorFees: 0n, deposited: 30n, withdrawn: 5n, paidOut: 0n };
  const jobs = { jobsCreated: 2, jobsHired: 2, jobsCompleted: 1, jobsExpired: 0, jobsRejected: 0, jobsCalledOff: 0 };
  const more = { jobsFunded: 0, jobsDisputed: 0, bids: 4 };
  const row = { feeBps: 0, feeRecipient: "0xF", ...held, ...flows, ...jobs, ...more } as IndexedMarket;

  it("agree with sums over the chain, and with what the token says", () => {
    expect(compareTotals(row, totals)).toEqual([]);
    expect(compareTotals({ ...row, volume: 11n }, totals)).toEqual([
      { what: "market volume", index: "11", chain: "10" },
    ]);
    expect(compareTotals(row, { ...totals, held: 24n })).toEqual([{ what: "market held", index: "25", chain: "24" }]);
    // A gift sent past the market's functions.
    expect(compareTotals(row, { ...totals, held: 26n })).toEqual([]);
    expect(compareTotals({ ...row, bids: 3 }, totals)).toEqual([{ what: "market bids", index: "3", chain: "4" }]);
    expect(compareTotals(null, totals)).toEqual([{ what: "market", index: "missing", chain: "present" }]);
  });

  it("are told in words", () => {
    const found = {
      chainId: 31337,
      contract: "0xA",
      block: 9,
      checkedAt: 1,
      scope: "2 jobs, 1 accounts and all totals",
      checked: 3,
      differences: [{ what: "market volume", index: "11", chain: "10" }],
    };
    expect(describeReconciliation({ ...found, differences: [] })).toBe(
      "Index and chain agree: 2 jobs, 1 accounts and all totals at block 9.",
    );
    expect(describeReconciliation(found)).toContain("market volume     11     10");
  });
});
