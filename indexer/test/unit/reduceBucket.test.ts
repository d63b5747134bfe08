import { describe, expect, it } from "vitest";
import { arrivalsOf } from "../../lib/arrivalsOf.ts";
import { newAccount } from "../../lib/newAccount.ts";
import { reduceBucket, SPANS, startOf } from "../../lib/reduceBucket.ts";
import { CLIENT, event, MARKET, marketRow, offer, PROVIDER } from "./support/fixtures.ts";

const before = marketRow({ jobsCreated: 5, volume: 100n });
const after = { ...before, jobsCreated: 6, jobsHired: 1, volume: 130n, filteredVolume: 20n };
const blank = {
  chainId: 31337,
  market: MARKET,
  start: 86_400n,
  jobsCreated: 0,
  jobsHired: 0,
  jobsFunded: 0,
  jobsCompleted: 0,
  jobsRejected: 0,
  jobsExpired: 0,
  jobsCalledOff: 0,
  jobsDisputed: 0,
  bids: 0,
  ratings: 0,
  activeClients: 0,
  activeProviders: 0,
  volume: 0n,
  plainVolume: 0n,
  filteredVolume: 0n,
  marketFees: 0n,
  evaluatorFees: 0n,
};

describe("a span of time", () => {
  it("starts at a whole hour or day of UTC", () => {
    expect(startOf(86_399n, SPANS.day)).toBe(0n);
    expect(startOf(86_400n, SPANS.day)).toBe(86_400n);
    expect(startOf(93_599n, SPANS.hour)).toBe(90_000n);
  });

  it("adds what the market's totals grew by", () => {
    const first = reduceBucket(null, { before, after, arrivals: [] }, 86_400n);
    expect(first).toEqual({ ...blank, jobsCreated: 1, jobsHired: 1, volume: 30n, filteredVolume: 20n });
    expect(reduceBucket(first, { before, after, arrivals: [] }, 86_400n)).toMatchObject({
      jobsCreated: 2,
      volume: 60n,
    });
  });

  it("has no row for what it does not count", () => {
    const moved = { ...before, deposited: 9n, balancesHeld: 9n };
    expect(reduceBucket(null, { before, after: moved, arrivals: [] }, 86_400n)).toBeNull();
  });

  it("counts an account once, however often it hires", () => {
    const step = (lastAt: bigint | null) => ({
      before,
      after,
      arrivals: [{ column: "activeClients", lastAt } as const],
    });
    expect(reduceBucket(null, step(null), 86_400n)?.activeClients).toBe(1);
    expect(reduceBucket(null, step(86_399n), 86_400n)?.activeClients).toBe(1);
    expect(reduceBucket(null, step(86_400n), 86_400n)?.activeClients).toBe(0);
  });
});

describe("who becomes active", () => {
  const accounts = {
    [CLIENT]: { ...newAccount(CLIENT, event("JobExpired", { jobId: 1n }).place), lastAsClientAt: 7n },
  };

  it("are client and provider of a hire", () => {
    const hire = event("Hired", { jobId: 1n, client: CLIENT, provider: PROVIDER, offer: offer(), caller: CLIENT });
    expect(arrivalsOf(hire, (address) => accounts[address] ?? null)).toEqual([
      { column: "activeClients", lastAt: 7n },
      { column: "activeProviders", lastAt: null },
    ]);
    expect(arrivalsOf(event("JobExpired", { jobId: 1n }), () => null)).toEqual([]);
  });
});
