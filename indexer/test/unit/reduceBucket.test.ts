import { describe, expect, it } from "vitest";
import { type Arrival, arrivalsOf } from "../../lib/arrivalsOf.ts";
import { type Growth, growthOf } from "../../lib/growthOf.ts";
import { newAccount } from "../../lib/newAccount.ts";
import { newBucket } from "../../lib/newBucket.ts";
import { reduceBucket } from "../../lib/reduceBucket.ts";
import { SPANS, startOf } from "../../lib/spans.ts";
import { CLIENT, event, MARKET, marketRow, offer, PROVIDER } from "./support/fixtures.ts";

const before = marketRow({ jobsCreated: 5, volume: 100n });
const changed = { jobsCreated: 6, jobsHired: 1, volume: 130n, filteredVolume: 20n };
const KEY = { chainId: 31337, market: MARKET, start: 86_400n };
const blank = {
  ...KEY,
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

function growth(arrivals: Arrival[]): Growth {
  const found = growthOf(before, changed, arrivals);
  if (found === null) throw new Error("No growth");
  return found;
}

describe("a span of time", () => {
  it("starts at a whole hour or day of UTC", () => {
    expect(startOf(86_399n, SPANS.day)).toBe(0n);
    expect(startOf(86_400n, SPANS.day)).toBe(86_400n);
    expect(startOf(93_599n, SPANS.hour)).toBe(90_000n);
  });

  it("adds what the market's totals grew by", () => {
    expect(newBucket(KEY)).toEqual(blank);
    const first = reduceBucket(blank, growth([]));
    expect(first).toEqual({ jobsCreated: 1, jobsHired: 1, volume: 30n, filteredVolume: 20n });
    expect(reduceBucket({ ...blank, ...first }, growth([]))).toMatchObject({ jobsCreated: 2, volume: 60n });
  });

  it("is not touched by what it does not count", () => {
    expect(growthOf(before, { deposited: 9n, balancesHeld: 9n, volume: 100n }, [])).toBeNull();
  });

  it("counts an account once, however often it hires", () => {
    const active = (lastAt: bigint | null) => reduceBucket(blank, growth([{ column: "activeClients", lastAt }]));
    expect([null, 86_399n, 86_400n].map((lastAt) => active(lastAt).activeClients)).toEqual([1, 1, undefined]);
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
