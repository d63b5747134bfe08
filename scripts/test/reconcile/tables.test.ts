import type { IndexedAccount, IndexedMarket } from "@surety/sdk";
import { Result } from "ethers";
import { describe, expect, it } from "vitest";
import { compareRows } from "../../src/reconcile/compareRows.ts";
import { compareSums } from "../../src/reconcile/compareSums.ts";
import { newsOf } from "../../src/reconcile/newsOf.ts";
import type { ChainLog } from "../../src/reconcile/readLogs.ts";
import type { SideTables } from "../../src/reconcile/readSideTables.ts";
import { flowsOf, noncesOf, timelineOf } from "../../src/reconcile/rowsOf.ts";

const A = "0x00000000000000000000000000000000000000aA";
const B = "0x00000000000000000000000000000000000000Bb";

let place = 0;
const log = (name: string, args: Record<string, unknown>): ChainLog => ({
  name,
  args: Result.fromItems(Object.values(args), Object.keys(args)),
  block: ++place,
  logIndex: 0,
  tx: `0x${place}`,
});

describe("rows", () => {
  const row = { rater: "0xa", jobId: "1", score: 90 };

  it("agree, differ by value, are missing, or are too many", () => {
    const compare = (index: object[], chain: object[]) =>
      compareRows("rating", ["jobId", "rater"], index as (typeof row)[], chain as (typeof row)[]);
    expect(compare([row], [row])).toEqual([]);
    expect(compare([{ ...row, score: 9 }], [row])).toEqual([{ what: "rating 1 0xa score", index: "9", chain: "90" }]);
    expect(compare([], [row])).toEqual([{ what: "rating 1 0xa", index: "missing", chain: "present" }]);
    expect(compare([row, { ...row, jobId: "2" }], [row])).toEqual([
      { what: "rating 2 0xa", index: "present", chain: "missing" },
    ]);
  });
});

describe("events", () => {
  it("are news unless an offer is repeated or terms belong to no job", () => {
    const bid = (nonce: bigint) => log("BidPlaced", { jobId: 1n, provider: A, offer: { nonce } });
    const logs = [
      bid(1n),
      bid(1n),
      bid(2n),
      log("TermsPublished", { jobId: 0n }),
      log("TermsPublished", { jobId: 1n }),
    ];
    expect(newsOf(logs)).toEqual([logs[0], logs[2], logs[4]]);
  });

  it("give the timeline, and leave out what concerns no job", () => {
    const logs = [log("Deposited", { account: A, payer: A, amount: 1n }), log("JobExpired", { jobId: 7n })];
    const { block, tx } = logs[1] ?? { block: 0, tx: "" };
    expect(timelineOf(logs)).toEqual([{ block: String(block), logIndex: 0, kind: "JobExpired", jobId: "7", tx }]);
  });

  it("give used nonces and each account's flows", () => {
    const logs = [
      log("Hired", { jobId: 3n, offer: { provider: A, nonce: 5n } }),
      log("NonceCancelled", { principal: B, nonce: 6n }),
      log("Deposited", { account: A, payer: B, amount: 10n }),
      log("JobFunded", { jobId: 4n, client: A, provider: B, amount: 5n }),
      log("Withdrawn", { account: B, to: A, amount: 2n }),
    ];
    expect(noncesOf(logs)).toEqual([
      { principal: A.toLowerCase(), nonce: "5", jobId: "3" },
      { principal: B.toLowerCase(), nonce: "6", jobId: null },
    ]);
    expect([...flowsOf(logs).values()]).toEqual([
      { deposited: 15n, withdrawn: 0n },
      { deposited: 0n, withdrawn: 2n },
    ]);
  });
});

describe("sums", () => {
  const counts = { jobsCreated: 1, jobsHired: 1, jobsFunded: 0, jobsCompleted: 1, jobsRejected: 0, jobsExpired: 0 };
  const more = { jobsCalledOff: 0, jobsDisputed: 0, bids: 2, volume: 9n, plainVolume: 0n, marketFees: 1n };
  const flows = { evaluatorFees: 0n, deposited: 20n, withdrawn: 4n, paidOut: 0n };
  const totals = { ...counts, ...more, ...flows } as IndexedMarket;
  const account = { address: A, deposited: 20n, withdrawn: 4n, paidOut: 0n, earned: 0n, spent: 0n };
  const accounts = [{ ...account, ratingsReceived: 3, jobsAsProvider: 1 }] as IndexedAccount[];
  const bucket = { ...counts, ...more, ratings: 3, filteredVolume: "8", evaluatorFees: "0" };
  const asRow = (row: object) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, typeof value === "bigint" ? `${value}` : value]),
    );
  const pair = { jobs: 1, completed: 1, rejected: 0, expired: 0, disputed: 0, volume: "9", filteredVolume: "8" };
  const none = { jobEvents: [], ratings: [], bids: [], termss: [], mandates: [], counterpartys: [], nonces: [] };
  const tables: SideTables = {
    ...none,
    pairs: [{ client: "0xb", provider: A.toLowerCase(), ...pair }],
    hourBuckets: [asRow(bucket)],
    dayBuckets: [asRow(bucket)],
    accounts: [{ address: A.toLowerCase(), filteredVolume: "8" }],
    markets: [{ ratings: 3, filteredVolume: "8" }],
  };

  it("agree", () => {
    expect(compareSums({ totals, accounts }, tables)).toEqual([]);
  });

  it("differ where a part does", () => {
    const wrong = { ...tables, hourBuckets: [asRow({ ...bucket, bids: 3 })], pairs: [] };
    expect(compareSums({ totals, accounts }, wrong)).toEqual([
      { what: "sum of hours bids", index: "3", chain: "2" },
      { what: "sum of pairs jobs", index: "0", chain: "1" },
      { what: "sum of pairs completed", index: "0", chain: "1" },
      { what: "sum of pairs volume", index: "0", chain: "9" },
      { what: "sum of pairs filteredVolume", index: "0", chain: "8" },
      { what: `pairs of provider ${A} jobs`, index: "0", chain: "1" },
      { what: `pairs of provider ${A} filteredVolume`, index: "0", chain: "8" },
    ]);
  });
});
