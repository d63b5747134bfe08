import { hexlify, Result, toUtf8Bytes, ZeroAddress } from "ethers";
import { describe, expect, it } from "vitest";
import { bidsOf } from "../../src/reconcile/bidsOf.ts";
import type { ForeignMarket } from "../../src/reconcile/foreign/ForeignMarket.ts";
import { foreignRowsOf } from "../../src/reconcile/foreign/foreignRowsOf.ts";
import type { ChainLog } from "../../src/reconcile/readLogs.ts";
import { termsOf } from "../../src/reconcile/termsOf.ts";

const address = (digits: string) => `0x${digits.padStart(40, "0")}`;
const [CLIENT, PROVIDER, EVALUATOR, TOKEN] = [address("c"), address("d"), address("e"), address("f")];

let place = 0;
const log = (name: string, args: Record<string, unknown>): ChainLog => ({
  name,
  args: Result.fromItems(Object.values(args), Object.keys(args)),
  block: ++place,
  logIndex: 0,
  tx: `0x${place}`,
});

const parties = { client: CLIENT, provider: ZeroAddress, evaluator: EVALUATOR };
const created = (more = {}) => log("JobCreated", { jobId: 1n, ...parties, ...more });
const periods = { deliveryPeriod: 1n, reviewPeriod: 2n, rulingPeriod: 3n, validUntil: 9n };
const offer = {
  ...{ provider: PROVIDER, signer: PROVIDER, client: CLIENT, termsHash: "0xaa", price: 5n, bond: 4n },
  ...{ evaluator: EVALUATOR, evaluatorFee: 0n, ...periods, payTo: ZeroAddress, nonce: 7n },
};
const bid = (more = {}) =>
  log("BidPlaced", { jobId: 1n, provider: PROVIDER, offer: { ...offer, ...more }, signature: "0x5e" });
const hired = () => log("Hired", { jobId: 1n, provider: PROVIDER, offer });
const terms = (text: string | Uint8Array, jobId = 1n) => {
  const bytes = typeof text === "string" ? toUtf8Bytes(text) : text;
  return log("TermsPublished", { jobId, termsHash: "0xaa", terms: hexlify(bytes) });
};

describe("bids", () => {
  it("are the last of their nonce, and know whether they won", () => {
    const logs = [created(), bid(), bid({ price: 6n })];
    expect(bidsOf(logs)).toEqual([
      expect.objectContaining({ jobId: "1", nonce: "7", price: "6", isHired: false, placedTx: logs[2]?.tx }),
    ]);
    expect(bidsOf([...logs, hired()])[0]).toMatchObject({ price: "6", signature: "0x5e", isHired: true });
  });

  it.each([
    ["null while the terms are private", [created(), bid()], null],
    ["true if all is as posted", [created(), terms("{}"), bid()], true],
    ["false for other terms", [created(), terms("{}"), bid({ termsHash: "0xbb" })], false],
    ["false for another client", [created(), terms("{}"), bid({ client: PROVIDER })], false],
    ["false for another evaluator", [created(), terms("{}"), bid({ evaluator: PROVIDER })], false],
    ["false if another provider is set", [created({ provider: CLIENT }), terms("{}"), bid()], false],
  ])("match: %s", (_, logs, isMatching) => {
    expect(bidsOf(logs)[0]?.isMatching).toBe(isMatching);
  });
});

describe("terms", () => {
  it("are the first of their hash", () => {
    const logs = [terms('{"a":1}', 0n), terms("{}")];
    const { block, tx } = logs[0] ?? { block: 0, tx: "" };
    const bytes = hexlify(toUtf8Bytes('{"a":1}'));
    const row = { hash: "0xaa", bytes, text: '{"a":1}', isJson: true, jobId: "0", block: String(block), tx };
    expect(termsOf(logs)).toEqual([row]);
  });

  it.each([
    ["an array", "[1]", "[1]"],
    ["no JSON", "{", "{"],
    ["a NUL", "a\0", null],
    ["no UTF-8", Uint8Array.of(0xff), null],
  ])("that are %s are no JSON object", (_, bytes, text) => {
    expect(termsOf([terms(bytes)])[0]).toMatchObject({ text, isJson: false });
  });
});

describe("a contract of others", () => {
  const foreign: ForeignMarket = {
    ...{ chainId: 1, address: address("ab"), generation: "V1", startBlock: 1 },
    paymentToken: { address: TOKEN },
  };
  const of = (name: string, more = {}) => log(name, { jobId: 1n, ...more });

  it("has jobs, timeline and totals by its events, and ignores what tells nothing", () => {
    const logs = [
      of("JobCompleted"),
      created(),
      created(),
      of("ProviderSet", { provider: PROVIDER }),
      of("BudgetSet", { token: TOKEN, amount: 9n }),
      of("JobFunded", { client: CLIENT, amount: 10n }),
      of("JobFunded", { client: CLIENT, provider: PROVIDER, amount: 10n }),
      of("HookWhitelistUpdated"),
      of("JobCompleted"),
    ];
    const { jobs, events, market } = foreignRowsOf(logs, foreign);
    const who = { client: CLIENT, provider: PROVIDER, evaluator: EVALUATOR };
    expect(jobs).toEqual([{ jobId: "1", ...who, budget: "10", status: "Completed" }]);
    expect(events.map(({ kind }) => kind)).toEqual([
      "JobCreated",
      "ProviderSet",
      "BudgetSet",
      "JobFunded",
      "JobCompleted",
    ]);
    const ends = { jobsCalledOff: 0, jobsCompleted: 1, jobsRejected: 0, jobsExpired: 0 };
    expect(market).toEqual({ address: foreign.address, jobsCreated: 1, ...ends, deposited: "10" });
  });

  it("counts no money of another token, and what never began as called off", () => {
    const funded = [created(), of("BudgetSet", { token: CLIENT, amount: 9n }), of("JobFunded", { amount: 9n })];
    expect(foreignRowsOf(funded, foreign).market).toMatchObject({ deposited: "0" });
    const off = [created(), of("JobRejected")];
    expect(foreignRowsOf(off, foreign).market).toMatchObject({ jobsCalledOff: 1, jobsRejected: 0 });
  });
});
