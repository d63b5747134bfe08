import type { Hex } from "viem";
import { describe, expect, it } from "vitest";
import { accountChangesOf } from "../../lib/accountChangesOf.ts";
import { accountsOf } from "../../lib/accountsOf.ts";
import type { Gain } from "../../lib/gainOf.ts";
import type { MarketEvent } from "../../lib/MarketEvent.ts";
import { HOWS } from "../../lib/names.ts";
import { newAccount } from "../../lib/newAccount.ts";
import type { AccountRow } from "../../lib/Rows.ts";
import { reduceAccount } from "../../lib/reduceAccount.ts";
import type { Scene } from "../../lib/Scene.ts";
import {
  CLIENT,
  EVALUATOR,
  event,
  fundedJob,
  hiredJob,
  MARKET,
  marketRow,
  offer,
  PROVIDER,
  who,
  word,
} from "./support/fixtures.ts";

const scene = { market: marketRow(), job: null };
const blank = {
  chainId: 31337,
  market: MARKET,
  address: CLIENT,
  balance: 0n,
  bondLocked: 0n,
  escrowed: 0n,
  deposited: 0n,
  withdrawn: 0n,
  paidOut: 0n,
  earned: 0n,
  spent: 0n,
  completed: 0,
  rejected: 0,
  expired: 0,
  providerVolume: 0n,
  paid: 0,
  disputesLost: 0,
  clientVolume: 0n,
  ruled: 0,
  missed: 0,
  jobsAsClient: 0,
  jobsAsProvider: 0,
  jobsAsEvaluator: 0,
  bids: 0,
  lastAsClientAt: null,
  lastAsProviderAt: null,
  rankScore: 0,
  rankSamples: 0,
  filteredVolume: 0n,
  filteredLoss: 0n,
  clientsServed: 0,
  disputesOpened: 0,
  disputesFaced: 0,
  rulings: 0,
  ruledForProvider: 0,
  shareGivenSum: 0n,
  rulingSeconds: 0n,
  evaluatorFees: 0n,
  ratingsReceived: 0,
  ratingSumReceived: 0,
  ratingsGiven: 0,
  ratingSumGiven: 0,
  createdBlock: 10n,
  createdAt: 1000n,
  updatedBlock: 10n,
  updatedAt: 1000n,
};
const deposit = event("Deposited", { account: CLIENT, payer: CLIENT, amount: 5n });
const hire = event("Hired", { jobId: 1n, client: CLIENT, provider: PROVIDER, offer: offer(), caller: CLIENT });

/** One account after an event. */
function accountAfter(
  row: AccountRow | null,
  happened: MarketEvent,
  where: Scene,
  gain: Gain | null,
  address: Hex,
): AccountRow {
  const before = row ?? newAccount(address, happened.place);
  return { ...before, ...reduceAccount(before, accountChangesOf(happened, where, gain)) };
}

function changedBy(happened: MarketEvent, where: Scene, gain: Gain | null): Hex[] {
  return accountsOf(accountChangesOf(happened, where, gain));
}

describe("an account", () => {
  it("begins with its first event and keeps that date", () => {
    const first = accountAfter(null, deposit, scene, null, CLIENT);
    expect(first).toEqual({ ...blank, deposited: 5n, balance: 5n });
    const second = event("Deposited", { account: CLIENT, payer: CLIENT, amount: 2n }, { block: 11n, timestamp: 1011n });
    expect(accountAfter(first, second, scene, null, CLIENT)).toEqual({
      ...blank,
      deposited: 7n,
      balance: 7n,
      updatedBlock: 11n,
      updatedAt: 1011n,
    });
  });

  it("may dip below zero until the pull from the wallet is seen", () => {
    const hired = accountAfter(null, hire, scene, null, CLIENT);
    expect(hired).toEqual({
      ...blank,
      balance: -1_050_000n,
      escrowed: 1_050_000n,
      lastAsClientAt: 1000n,
    });
    const pulled = event("Deposited", { account: CLIENT, payer: CLIENT, amount: 1_050_000n });
    expect(accountAfter(hired, pulled, scene, null, CLIENT)).toMatchObject({ balance: 0n, deposited: 1_050_000n });
  });

  it("counts jobs per role, bids and ratings", () => {
    expect(accountAfter(null, hire, scene, null, EVALUATOR)).toEqual({
      ...blank,
      address: EVALUATOR,
      jobsAsEvaluator: 1,
    });
    expect(accountAfter(null, hire, scene, null, PROVIDER)).toMatchObject({ jobsAsProvider: 1, bondLocked: 200_000n });
    const rated = event("Rated", {
      jobId: 1n,
      rater: CLIENT,
      ratee: PROVIDER,
      by: who(7),
      score: 80,
      tag: word(0),
      detailsHash: word(0),
    });
    expect(accountAfter(null, rated, scene, null, CLIENT)).toEqual({ ...blank, ratingsGiven: 1, ratingSumGiven: 80 });
    expect(accountAfter(null, rated, scene, null, PROVIDER)).toEqual({
      ...blank,
      address: PROVIDER,
      ratingsReceived: 1,
      ratingSumReceived: 80,
    });
    const bid = event("BidPlaced", { jobId: 1n, provider: PROVIDER, offer: offer(), signature: "0x" });
    expect(accountAfter(null, bid, scene, null, PROVIDER)).toEqual({ ...blank, address: PROVIDER, bids: 1 });
  });

  it("counts disputes on both sides, and what an evaluator made of them", () => {
    const dispute = event("Disputed", { jobId: 1n, by: who(7), stake: 200_000n, reason: "0x01" });
    const disputedJob = { ...scene, job: { ...hiredJob(), disputedAt: 940n } };
    expect(accountAfter(null, dispute, disputedJob, null, CLIENT)).toMatchObject({
      disputesOpened: 1,
      disputesFaced: 0,
    });
    expect(accountAfter(null, dispute, disputedJob, null, PROVIDER)).toMatchObject({
      disputesOpened: 0,
      disputesFaced: 1,
    });
    const parts = { toProvider: 0n, toClient: 1_400_000n, toEvaluator: 50_000n, marketFee: 0n };
    const ruled = (share: bigint) => event("Settled", { jobId: 1n, how: HOWS.indexOf("Ruled"), share, ...parts });
    const first = accountAfter(null, ruled(4_999n), disputedJob, null, EVALUATOR);
    expect(accountAfter(first, ruled(5_000n), disputedJob, null, EVALUATOR)).toEqual({
      ...blank,
      address: EVALUATOR,
      balance: 100_000n,
      earned: 100_000n,
      ruled: 2,
      rulings: 2,
      ruledForProvider: 1,
      shareGivenSum: 9_999n,
      rulingSeconds: 120n,
      evaluatorFees: 100_000n,
    });
  });

  it("has a rank that follows from its pairs", () => {
    const gain = {
      provider: PROVIDER,
      filteredVolume: 30_000_000n,
      filteredLoss: 10_000_000n,
      samples: 2,
      clientsServed: 1,
    };
    const expiry = event("JobExpired", { jobId: 1n });
    const ranked = { filteredVolume: 30_000_000n, filteredLoss: 10_000_000n, rankSamples: 2, clientsServed: 1 };
    const job = hiredJob();
    expect(changedBy(expiry, { ...scene, job }, gain)).toEqual([PROVIDER]);
    expect(accountAfter(null, expiry, { ...scene, job }, gain, PROVIDER)).toMatchObject({
      ...ranked,
      rankScore: 22.5,
    });
    expect(accountAfter(null, expiry, { ...scene, job }, gain, CLIENT)).toEqual(blank);
  });

  it("has a record that saturates as the contract's does", () => {
    const full = { ...blank, completed: 16_777_215, providerVolume: 1_099_511_627_770n, address: PROVIDER };
    const parts = { toProvider: 1_195_000n, toClient: 50_000n, toEvaluator: 0n, marketFee: 5_000n };
    const paid = event("Settled", { jobId: 1n, how: HOWS.indexOf("Paid"), share: 10_000n, ...parts });
    const job = { ...hiredJob(), submittedAt: 900n };
    expect(accountAfter(full, paid, { ...scene, job }, null, PROVIDER)).toMatchObject({
      completed: 16_777_215,
      providerVolume: 1_099_511_627_775n,
      earned: 995_000n,
    });
  });

  it("survives sums that no column holds", () => {
    const most = 10n ** 78n - 1n;
    expect(accountAfter({ ...blank, deposited: most }, deposit, scene, null, CLIENT)).toMatchObject({
      deposited: most,
    });
  });
});

describe("the accounts that an event changes", () => {
  it("are named once each", () => {
    expect(changedBy(hire, scene, null)).toEqual([CLIENT, PROVIDER, EVALUATOR]);
    expect(changedBy(event("JobExpired", { jobId: 1n }), { ...scene, job: fundedJob() }, null)).toEqual([]);
    const self = event("JobFunded", { jobId: 1n, client: CLIENT, provider: CLIENT, amount: 1n });
    expect(changedBy(self, { ...scene, job: { ...fundedJob(), evaluator: CLIENT } }, null)).toEqual([CLIENT]);
  });
});
