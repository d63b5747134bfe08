import { describe, expect, it } from "vitest";
import { gainOf } from "../../lib/gainOf.ts";
import type { MarketEvent } from "../../lib/MarketEvent.ts";
import { HOWS } from "../../lib/names.ts";
import { newPair } from "../../lib/newPair.ts";
import { pairOf } from "../../lib/pairOf.ts";
import type { JobRow, PairRow } from "../../lib/Rows.ts";
import { reducePair } from "../../lib/reducePair.ts";
import {
  CLIENT,
  EVALUATOR,
  event,
  fundedJob,
  hiredJob,
  MARKET,
  marketRow,
  offer,
  openedJob,
  PROVIDER,
  word,
} from "./support/fixtures.ts";

const key = { client: CLIENT, provider: PROVIDER };
const hire = event("Hired", { jobId: 1n, client: CLIENT, provider: PROVIDER, offer: offer(), caller: CLIENT });
const delivered: JobRow = { ...hiredJob(), submittedAt: 1100n };
const disputed: JobRow = { ...delivered, disputedAt: 1200n };
const parts = { toProvider: 0n, toClient: 0n, toEvaluator: 0n, marketFee: 0n };

function settled(how: (typeof HOWS)[number], share: bigint, timestamp = 2000n): MarketEvent {
  return event("Settled", { jobId: 1n, how: HOWS.indexOf(how), share, ...parts }, { timestamp });
}

function step(row: PairRow | null, happened: MarketEvent, job: JobRow | null, context = {}): PairRow {
  const before = row ?? newPair(key, happened.place);
  const scene = { market: marketRow(), job };
  return { ...before, ...reducePair(before, happened, scene, { opposite: null, isTied: false, ...context }) };
}

const hired = step(null, hire, openedJob());

/** What a settlement adds to a pair just hired. */
function ranked(happened: MarketEvent, job: JobRow, context = {}): Partial<PairRow> {
  const { volume, provenVolume, filteredVolume, lostVolume, filteredLoss, samples } = step(
    hired,
    happened,
    job,
    context,
  );
  return { volume, provenVolume, filteredVolume, lostVolume, filteredLoss, samples };
}

const nothing = {
  volume: 0n,
  provenVolume: 0n,
  filteredVolume: 0n,
  lostVolume: 0n,
  filteredLoss: 0n,
  samples: 0,
};

describe("a pair", () => {
  it("begins with the first hire", () => {
    expect(hired).toEqual({
      chainId: 31337,
      market: MARKET,
      client: CLIENT,
      provider: PROVIDER,
      settledJobs: 0,
      nextByClient: 1,
      nextByProvider: 1,
      ...nothing,
      jobs: 1,
      completed: 0,
      rejected: 0,
      expired: 0,
      disputed: 0,
      firstAt: 1000n,
      lastAt: 1000n,
    });
  });

  it("counts what becomes of its jobs", () => {
    const where = { timestamp: 3000n };
    const ends: [MarketEvent, JobRow, Partial<PairRow>][] = [
      [event("Disputed", { jobId: 1n, by: CLIENT, stake: 1n, reason: "0x01" }, where), hiredJob(), { disputed: 1 }],
      [
        event("JobCompleted", { jobId: 1n, evaluator: EVALUATOR, reason: word(0) }, where),
        fundedJob(),
        { completed: 1 },
      ],
      [event("JobRejected", { jobId: 1n, rejector: EVALUATOR, reason: word(0) }, where), fundedJob(), { rejected: 1 }],
      [event("JobExpired", { jobId: 1n }, where), fundedJob(), { expired: 1 }],
      [
        event("JobFunded", { jobId: 2n, client: CLIENT, provider: PROVIDER, amount: 9n }, where),
        openedJob(),
        { jobs: 2 },
      ],
    ];
    for (const [happened, job, change] of ends) {
      expect(pairOf(happened, job)).toEqual(key);
      expect(step(hired, happened, job)).toEqual({ ...hired, ...change, lastAt: 3000n });
    }
  });

  it.each([
    ["Paid", 10_000n, "completed"],
    ["Ruled", 5_000n, "completed"],
    ["Ruled", 4_999n, "rejected"],
    ["Agreed", 0n, "rejected"],
    ["Refunded", 0n, "expired"],
    ["Withdrawn", 0n, "expired"],
    ["Split", 5_000n, "expired"],
  ] as const)("counts a bonded job that ends %s at %s as %s, once", (how, share, end) => {
    expect(pairOf(settled(how, share), disputed)).toEqual(key);
    const counts = { completed: 0, rejected: 0, expired: 0, [end]: 1 };
    expect(step(hired, settled(how, share), disputed)).toMatchObject(counts);
    expect(pairOf(event("JobCompleted", { jobId: 1n, evaluator: CLIENT, reason: word(0) }), disputed)).toBeNull();
  });

  it("is none for a job that never had a provider or money", () => {
    const off = event("JobRejected", { jobId: 1n, rejector: CLIENT, reason: word(0) });
    expect(pairOf(off, openedJob({ provider: PROVIDER }))).toBeNull();
    expect(pairOf(event("BudgetSet", { jobId: 1n, amount: 1n }), hiredJob())).toBeNull();
  });

  it("takes a plain job's payout as volume that proves nothing", () => {
    const job: JobRow = { ...fundedJob(), status: "Completed" };
    const paid = event("PaymentReleased", { jobId: 1n, recipient: PROVIDER, amount: 995n });
    expect(ranked(paid, job)).toEqual({ ...nothing, volume: 995n });
  });
});

describe("what counts for the rank", () => {
  const whole = { volume: 1_000_000n, samples: 1 };
  const proven = { ...nothing, ...whole, provenVolume: 1_000_000n, filteredVolume: 1_000_000n };
  const unproven = { ...nothing, volume: 1_000_000n };

  it("is work accepted, left to lapse, or ruled or conceded for the provider", () => {
    expect(ranked(settled("Paid", 10_000n), delivered)).toEqual(proven);
    expect(ranked(settled("Conceded", 10_000n), disputed)).toEqual(proven);
    expect(ranked(settled("Ruled", 7_000n), disputed)).toEqual({
      volume: 700_000n,
      provenVolume: 700_000n,
      filteredVolume: 700_000n,
      lostVolume: 300_000n,
      filteredLoss: 300_000n,
      samples: 1,
    });
  });

  it("is not work that one purse may have paid itself", () => {
    expect(ranked(settled("Paid", 10_000n, 1100n), delivered)).toEqual(unproven);
    expect(ranked(settled("Paid", 10_000n), { ...delivered, payTo: CLIENT })).toEqual(unproven);
    expect(ranked(settled("Paid", 10_000n), { ...delivered, payTo: EVALUATOR })).toEqual(unproven);
    expect(ranked(settled("Paid", 10_000n), delivered, { isTied: true })).toEqual(unproven);
  });

  it("is lost where the provider failed, and nowhere else", () => {
    const lost = { ...nothing, samples: 1, lostVolume: 1_000_000n, filteredLoss: 1_000_000n };
    expect(ranked(settled("Refunded", 0n), hiredJob())).toEqual(lost);
    expect(ranked(settled("Withdrawn", 0n), hiredJob())).toEqual(lost);
    expect(ranked(settled("Conceded", 0n), disputed)).toEqual(lost);
    expect(ranked(settled("Ruled", 0n, 1200n), disputed, { isTied: true })).toEqual(lost);
    expect(ranked(settled("Split", 5_000n), disputed)).toEqual({ ...nothing, volume: 500_000n });
    expect(ranked(settled("Agreed", 0n), delivered)).toEqual(nothing);
  });

  it("is net of what flowed back, and at most 100 whole tokens per client", () => {
    const back = { ...hired, volume: 400_000n };
    expect(ranked(settled("Paid", 10_000n), delivered, { opposite: back })).toEqual({
      ...proven,
      filteredVolume: 600_000n,
    });
    const rich: JobRow = { ...delivered, budget: 250_000_000n };
    expect(ranked(settled("Paid", 10_000n), rich)).toMatchObject({
      provenVolume: 250_000_000n,
      filteredVolume: 100_000_000n,
    });
    expect(ranked(settled("Refunded", 0n), rich)).toMatchObject({
      lostVolume: 250_000_000n,
      filteredLoss: 100_000_000n,
    });
  });

  it("never falls when money flows back later", () => {
    const before = { ...hired, provenVolume: 5_000_000n, filteredVolume: 5_000_000n };
    const after = step(before, settled("Paid", 10_000n), delivered, { opposite: { ...hired, volume: 6_000_000n } });
    expect(after.filteredVolume).toBe(5_000_000n);
  });

  it("reaches account and market as a difference", () => {
    const after = step(hired, settled("Ruled", 7_000n), disputed);
    expect(gainOf(hired, after)).toEqual({
      provider: PROVIDER,
      filteredVolume: 700_000n,
      filteredLoss: 300_000n,
      samples: 1,
      clientsServed: 1,
    });
    expect(gainOf(hired, { jobs: 2 })).toBeNull();
    expect(gainOf(after, { volume: 9_000_000n })).toBeNull();
  });
});

describe("jobs that may verify feedback", () => {
  it.each([
    ["Paid", 10_000n, 1],
    ["Refunded", 0n, 1],
    ["Withdrawn", 0n, 1],
    ["Ruled", 5_000n, 1],
    ["Conceded", 0n, 1],
    ["Split", 5_000n, 0],
    ["Agreed", 5_000n, 0],
  ] as const)("count those %s", (how, share, count) => {
    expect(step(hired, settled(how, share), disputed).settledJobs).toBe(count);
    expect(step({ ...hired, settledJobs: 4 }, settled(how, share), disputed).settledJobs).toBe(4 + count);
  });
});
