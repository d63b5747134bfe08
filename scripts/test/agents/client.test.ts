import { describe, expect, it } from "vitest";
import { client } from "../../src/agents/strategies/client.ts";
import { evaluator } from "../../src/agents/strategies/evaluator.ts";
import { Rng } from "../../src/work/Rng.ts";
import { bidWith, EASY, jobWith, listingWith, ME, UNIT, viewWith } from "./views.ts";

const rng = () => new Rng("test");
const own = (changes: Parameters<typeof jobWith>[0]) => jobWith({ client: ME, ...changes });

describe("client", () => {
  it("deposits up to its target when its balance runs low", () => {
    const poor = viewWith({ me: { address: ME, balance: 10n * UNIT, wallet: 500n * UNIT } });
    expect(client(poor, rng())).toEqual([{ act: "deposit", amount: 110n * UNIT }]);
    expect(client(viewWith({ me: { address: ME, balance: 10n * UNIT, wallet: 0n } }), rng())).toEqual([]);
  });

  it("posts one need at a time with an evaluator it knows", () => {
    const posts = client(viewWith({ needs: [EASY, EASY] }), rng());
    expect(posts).toEqual([{ act: "post", task: EASY, evaluator: "0xevaluator", openFor: 120_000n }]);
    expect(client(viewWith({ needs: [EASY], evaluators: [] }), rng())).toEqual([]);
  });

  it("hires the cheapest among equals, and a dearer one with a better record", () => {
    const jobs = [own({})];
    const cheap = bidWith({ provider: "0xcheap", price: 2n * UNIT });
    const dear = bidWith({ provider: "0xdear", price: 3n * UNIT });
    expect(client(viewWith({ jobs, bids: [dear, cheap] }), rng())).toEqual([{ act: "hire", jobId: 1n, bid: cheap }]);
    const records = new Map([["0xcheap", { completed: 0, rejected: 2, expired: 0 }]]);
    expect(client(viewWith({ jobs, bids: [dear, cheap], records }), rng())).toEqual([
      { act: "hire", jobId: 1n, bid: dear },
    ]);
  });

  it("tries the next bid after the market refused one", () => {
    const bids = [bidWith({ provider: "0xa", price: UNIT }), bidWith({ provider: "0xb", price: 2n * UNIT })];
    const setbacks = [{ act: "hire", jobId: 1n, provider: "0xa" }];
    expect(client(viewWith({ jobs: [own({})], bids, setbacks }), rng())).toEqual([
      { act: "hire", jobId: 1n, bid: bids[1] },
    ]);
  });

  it("says of each agent how its job went, once, with the job as proof", () => {
    const listings = new Map([["pack", [listingWith()]]]);
    const said = (changes: Parameters<typeof jobWith>[0]) => {
      const ended = { provider: "0xprovider", turnUntil: undefined, clientScore: 0, owesFeedback: true, ...changes };
      return client(viewWith({ jobs: [own(ended)], listings }), rng());
    };
    const feedback = { act: "giveFeedback", jobId: 1n, agentId: 4n };
    expect(said({ status: "Completed" })).toEqual([{ ...feedback, value: 100n }]);
    expect(said({ status: "Rejected" })).toEqual([{ ...feedback, value: 0n }]);
    expect(said({ status: "Expired" })).toEqual([{ ...feedback, value: 0n }]);
    expect(said({ status: "Completed", owesFeedback: false })).toEqual([]);
    expect(said({ status: "Completed", provider: "0xunlisted" })).toEqual([]);
    expect(said({ status: "Completed", client: "0xother" })).toEqual([]);
  });

  it("pays by the checker's word alone", () => {
    const submitted = (answer: string | undefined) => [own({ status: "Submitted", provider: "0xprovider", answer })];
    expect(client(viewWith({ jobs: submitted("[0,1]") }), rng())).toEqual([{ act: "accept", jobId: 1n, score: 100 }]);
    expect(client(viewWith({ jobs: submitted("[0]") }), rng())).toEqual([
      { act: "dispute", jobId: 1n, reason: "weight 3 of 5, value 4, at least 7 asked" },
    ]);
    expect(client(viewWith({ jobs: submitted(undefined) }), rng())).toEqual([
      { act: "dispute", jobId: 1n, reason: "the delivery holds no answer" },
    ]);
  });

  it("takes its money back from the deadline on, not before", () => {
    const late = (turnUntil: bigint) => [own({ status: "Funded", provider: "0xprovider", turnUntil })];
    expect(client(viewWith({ jobs: late(10_000n) }), rng())).toEqual([{ act: "claimRefund", jobId: 1n }]);
    expect(client(viewWith({ jobs: late(10_001n) }), rng())).toEqual([]);
  });

  it("rates rejected work once", () => {
    const rejected = (clientScore?: number) => [own({ status: "Rejected", provider: "0xprovider", clientScore })];
    expect(client(viewWith({ jobs: rejected() }), rng())).toEqual([{ act: "rate", jobId: 1n, score: 0 }]);
    expect(client(viewWith({ jobs: rejected(0) }), rng())).toEqual([]);
  });
});

describe("evaluator", () => {
  const disputed = (answer: string) => [jobWith({ status: "Disputed", evaluator: ME, provider: "0xprovider", answer })];

  it("re-checks and gives all to the side that is right", () => {
    expect(evaluator(viewWith({ jobs: disputed("[0,1]") }), rng())).toEqual([
      { act: "resolve", jobId: 1n, share: 10_000, reason: "check passed" },
    ]);
    expect(evaluator(viewWith({ jobs: disputed("[1]") }), rng())).toEqual([
      { act: "resolve", jobId: 1n, share: 0, reason: "check failed" },
    ]);
  });

  it("leaves alone what is not disputed before it, or too late", () => {
    expect(evaluator(viewWith({ jobs: [jobWith({ status: "Disputed" })] }), rng())).toEqual([]);
    const late = disputed("[1]").map((job) => ({ ...job, turnUntil: 10_000n }));
    expect(evaluator(viewWith({ jobs: late }), rng())).toEqual([]);
  });
});
