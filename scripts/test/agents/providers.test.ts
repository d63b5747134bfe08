import { describe, expect, it } from "vitest";
import { biddings } from "../../src/agents/biddings.ts";
import { answerRequest } from "../../src/agents/habits/quote.ts";
import type { Intent } from "../../src/agents/Intent.ts";
import { MIN_AGENTS, roster, strategies } from "../../src/agents/roster.ts";
import { contractor } from "../../src/agents/strategies/contractor.ts";
import type { View } from "../../src/agents/View.ts";
import { check } from "../../src/work/check/check.ts";
import { divideAudit } from "../../src/work/divideAudit.ts";
import { poseAudit } from "../../src/work/pose/poseAudit.ts";
import { Rng } from "../../src/work/Rng.ts";
import { solve } from "../../src/work/solve/solve.ts";
import type { Task } from "../../src/work/types.ts";
import { bidWith, EASY, jobWith, listingWith, ME, UNIT, viewWith } from "./views.ts";

const rng = () => new Rng("test");
const only = <A extends Intent["act"]>(intents: readonly Intent[], act: A): Extract<Intent, { act: A }>[] =>
  intents.filter((intent): intent is Extract<Intent, { act: A }> => intent.act === act);
const hired = jobWith({ status: "Funded", provider: ME });
const LARGE = poseAudit(new Rng("large"), 4);

describe("bidding", () => {
  const postings = [1n, 2n, 3n, 4n, 5n, 6n].map((id) => jobWith({ id }));

  it("follows price and capacity of the strategy", () => {
    const view = viewWith({ postings });
    const bids = (name: keyof typeof strategies) => only(strategies[name](view, rng()), "bid");
    expect(bids("expert").map((bid) => bid.jobId)).toEqual([1n, 2n, 3n]);
    expect(bids("price-cutter")).toHaveLength(5);
    expect(bids("no-show")).toHaveLength(2);
    expect(bids("contractor")).toEqual([]);
    const highest = Math.max(...bids("price-cutter").map((bid) => Number(bid.price)));
    expect(highest).toBeLessThan(Math.min(...bids("expert").map((bid) => Number(bid.price))));
    for (const { price, bond, evaluatorFee } of bids("expert")) {
      expect([bond, evaluatorFee]).toEqual([price / 5n, price / 20n]);
    }
  });

  it("does not repeat a bid, promise more bond than there is, or judge itself", () => {
    const { expert } = strategies;
    const ownBids = postings.map(({ id }) => bidWith({ jobId: id, provider: ME }));
    expect(only(expert(viewWith({ postings, ownBids }), rng()), "bid")).toEqual([]);
    const me = { address: ME, balance: 700_000n, wallet: 0n };
    expect(only(expert(viewWith({ postings, me }), rng()), "bid")).toHaveLength(1);
    const taken = postings.map((posting) => ({ ...posting, lastBidAt: 9_400n }));
    expect(only(expert(viewWith({ postings: taken }), rng()), "bid")).toEqual([]);
    expect(only(expert(viewWith({ postings: taken, now: 13_000n }), rng()), "bid")).toHaveLength(3);
    const judged = postings.map((posting) => ({ ...posting, evaluator: ME }));
    expect(only(expert(viewWith({ postings: judged }), rng()), "bid")).toEqual([]);
  });
});

describe("a request for an offer", () => {
  const ask = (changes: Partial<View>, name: keyof typeof biddings, task: Task = EASY) =>
    answerRequest(viewWith(changes), rng(), task, biddings[name]);

  it("is answered at the agent's price, as a posting would be", () => {
    const [bid] = only(strategies.expert(viewWith({ postings: [jobWith()] }), rng()), "bid");
    expect(bid).toEqual({ act: "bid", jobId: 1n, ...ask({}, "expert") });
  });

  it("is declined without room, money for the bond, or skill", () => {
    const busy = [1n, 2n, 3n].map((id) => ({ ...hired, id }));
    expect(ask({ jobs: busy }, "expert")).toBeUndefined();
    expect(ask({ me: { address: ME, balance: 0n, wallet: 0n } }, "expert")).toBeUndefined();
    expect(ask({ me: { address: ME, balance: 0n, wallet: 0n } }, "price-cutter")).toBeDefined();
    expect(ask({}, "expert", LARGE)).toBeUndefined();
    expect(ask({}, "contractor")).toBeUndefined();
  });
});

describe("delivering", () => {
  const view = viewWith({ jobs: [hired] });

  it("is work for honest agents, junk from the junk-deliverer, nothing from the no-show", () => {
    const answers = (name: keyof typeof strategies) =>
      only(strategies[name](view, rng()), "submit").map(({ answer }) => check(EASY, answer).passed);
    expect(answers("expert")).toEqual([true]);
    expect(answers("apprentice")).toEqual([true]);
    expect(answers("junk-deliverer")).toEqual([false]);
    expect(answers("no-show")).toEqual([]);
  });

  it("stops at the deadline", () => {
    const late = viewWith({ jobs: [{ ...hired, turnUntil: 10_000n }] });
    expect(only(strategies.expert(late, rng()), "submit")).toEqual([]);
  });

  it("is paid by lapse of the review period if the client stays silent", () => {
    const lapsed = viewWith({ jobs: [{ ...hired, status: "Submitted", turnUntil: 10_000n }] });
    expect(only(strategies.expert(lapsed, rng()), "claimPayment")).toEqual([{ act: "claimPayment", jobId: 1n }]);
  });
});

describe("price-cutter", () => {
  it("takes earnings out and promises bonds that it cannot pay", () => {
    const me = { address: ME, balance: 5n * UNIT, wallet: 0n };
    expect(only(strategies["price-cutter"](viewWith({ me }), rng()), "withdraw")).toEqual([
      { act: "withdraw", amount: 4n * UNIT },
    ]);
    const broke = viewWith({ me: { ...me, balance: 0n }, postings: [jobWith()] });
    expect(only(strategies["price-cutter"](broke, rng()), "bid")).toHaveLength(1);
  });
});

describe("contractor", () => {
  const halves = divideAudit(LARGE);
  if (halves === undefined) throw new Error("a large audit divides");
  const whole = { ...hired, id: 7n, task: LARGE };
  const part = (changes: object) => jobWith({ id: 8n, client: ME, task: halves.hired, ...changes });

  it("posts half of a large audit, waits for it, and delivers both halves as one", () => {
    expect(contractor(viewWith({ jobs: [whole] }), rng())).toMatchObject([{ act: "post", task: halves.hired }]);
    const waiting = viewWith({ jobs: [whole, part({ status: "Funded", provider: "0xhelper" })] });
    expect(only(contractor(waiting, rng()), "submit")).toEqual([]);
    const answer = solve(halves.hired, "expert");
    const done = part({ status: "Completed", provider: "0xhelper", turnUntil: undefined, answer });
    const [delivery] = only(contractor(viewWith({ jobs: [whole, done] }), rng()), "submit");
    expect(delivery).toEqual({ act: "submit", jobId: 7n, answer: solve(LARGE, "expert") });
  });

  it("looks for help in the index first: by skill, price, record and what clients say", () => {
    const cheap = listingWith({ agentId: 4n, address: "0xcheap", price: 1n * UNIT });
    const dear = listingWith({ agentId: 5n, address: "0xdear", price: 2n * UNIT });
    const lost = new Map([["0xcheap", { completed: 0, rejected: 4, expired: 0 }]]);
    const choice = (changes: Partial<View>, listed = [dear, cheap]) => {
      const listings = new Map([["audit", listed]]);
      const [intent] = contractor(viewWith({ jobs: [whole], listings, ...changes }), rng());
      return intent?.act === "order" ? intent.provider : intent?.act;
    };
    expect(choice({})).toBe("0xcheap");
    expect(choice({ records: lost })).toBe("0xdear");
    expect(
      choice({}, [
        { ...cheap, stars: 49 },
        { ...dear, stars: 50 },
      ]),
    ).toBe("0xdear");
    expect(choice({ setbacks: [{ act: "order", jobId: undefined, provider: "0xcheap" }] })).toBe("0xdear");
    expect(choice({}, [{ ...cheap, price: 100n * UNIT }])).toBe("post");
    expect(choice({}, [{ ...cheap, address: ME }])).toBe("post");
    expect(choice({ listings: new Map([["pack", [cheap]]]) })).toBe("post");
    expect(contractor(viewWith({ jobs: [whole], listings: new Map([["audit", [cheap]]]) }), rng())).toEqual([
      { act: "order", provider: "0xcheap", agentId: 4n, task: halves.hired, evaluator: "0xevaluator" },
    ]);
  });

  it("does everything itself when the part was spoilt or time runs out", () => {
    const alone = [{ act: "submit", jobId: 7n, answer: solve(LARGE, "expert") }];
    const spoilt = part({ status: "Rejected", provider: "0xhelper", turnUntil: undefined });
    expect(only(contractor(viewWith({ jobs: [whole, spoilt] }), rng()), "submit")).toEqual(alone);
    const late = viewWith({ now: 18_800n, jobs: [whole, part({ status: "Funded", provider: "0xhelper" })] });
    expect(only(contractor(late, rng()), "submit")).toEqual(alone);
  });
});

describe("roster", () => {
  it("holds every strategy from the least number on, and is always the same", () => {
    expect(new Set(roster(MIN_AGENTS).map((role) => role.strategy))).toEqual(new Set(Object.keys(strategies)));
    expect(roster(16).slice(0, 12)).toEqual(roster(12));
    expect(new Set(roster(40).map((role) => role.name)).size).toBe(40);
    expect(roster(12)[3]).toEqual({ name: "expert-1", strategy: "expert" });
  });
});

describe("every strategy", () => {
  it("decides the same for the same view and dice", () => {
    const view = viewWith({ jobs: [hired], postings: [jobWith({ id: 2n })], needs: [EASY] });
    for (const strategy of Object.values(strategies)) expect(strategy(view, rng())).toEqual(strategy(view, rng()));
  });
});
