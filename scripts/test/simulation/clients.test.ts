import { describe, expect, it } from "vitest";
import { INJECTION } from "../../src/simulation/injection.ts";
import type { SimStrategyName } from "../../src/simulation/SimStrategyName.ts";
import type { SimView } from "../../src/simulation/SimView.ts";
import { simStrategies } from "../../src/simulation/strategies/simStrategies.ts";
import { Rng } from "../../src/work/Rng.ts";
import { bidWith, jobWith, ME, UNIT } from "../agents/views.ts";
import { simViewWith } from "./simViews.ts";

const decide = async (name: SimStrategyName, changes: Partial<SimView>) =>
  simStrategies[name](simViewWith(name, changes), new Rng("test"));
const mine = { client: ME, provider: "0xprovider" };
const good = jobWith({ ...mine, status: "Submitted", answer: "[0,1]" });
const bad = jobWith({ ...mine, status: "Submitted", answer: "[0]" });

describe("clients of a simulation", () => {
  it("accept what passes their check and dispute what does not, each at the cost of a check", async () => {
    expect(await decide("client", { jobs: [good] })).toEqual([
      { act: "accept", jobId: 1n, score: 100, effort: 96_000n },
    ]);
    expect(await decide("client", { jobs: [bad] })).toEqual([
      { act: "dispute", jobId: 1n, reason: "weight 3 of 5, value 4, at least 7 asked", effort: 96_000n },
    ]);
  });

  it("take for good what they do not look at", async () => {
    const traits = { ...simViewWith("client").traits, diligencePercent: 0 };
    expect(await decide("client", { jobs: [bad], traits })).toEqual([
      { act: "accept", jobId: 1n, score: 100, effort: 0n },
    ]);
  });

  it("say nothing if they ride free, and dispute everything if they grieve", async () => {
    expect(await decide("free-rider", { jobs: [good] })).toEqual([]);
    expect(await decide("griefer", { jobs: [good] })).toMatchObject([{ act: "dispute", jobId: 1n }]);
  });

  it("pass over a bid with too small a bond, and one above the worth of the work", async () => {
    const jobs = [jobWith({ client: ME })];
    const small = bidWith({ provider: "0xa", bond: 599_000n });
    const dear = bidWith({ provider: "0xb", price: 6n * UNIT, bond: 2n * UNIT });
    const fair = bidWith({ provider: "0xc" });
    expect(await decide("client", { jobs, bids: [small, dear] })).toEqual([]);
    expect(await decide("client", { jobs, bids: [small, dear, fair] })).toMatchObject([{ act: "hire", bid: fair }]);
  });

  it("take the first to arrive if they are biased, and the best otherwise", async () => {
    const jobs = [jobWith({ client: ME })];
    const bids = [bidWith({ provider: "0xa" }), bidWith({ provider: "0xb", price: 2n * UNIT })];
    const rules = { ...simViewWith("client").rules, order: "arrival" as const };
    const traits = { ...simViewWith("client").traits, biasPercent: 100 };
    expect(await decide("biased-client", { jobs, bids, rules, traits })).toMatchObject([{ bid: { provider: "0xa" } }]);
    expect(await decide("client", { jobs, bids, rules })).toMatchObject([{ bid: { provider: "0xb" } }]);
  });

  it("choose by the ranking of the rules", async () => {
    const jobs = [jobWith({ client: ME })];
    const bids = [bidWith({ provider: "0xa" }), bidWith({ provider: "0xb", price: 2n * UNIT })];
    const rules = { ...simViewWith("client").rules, ranking: "mean" as const };
    const scores = new Map([
      ["0xa", 1],
      ["0xb", 0],
    ]);
    expect(await decide("client", { jobs, bids, rules, scores })).toMatchObject([{ bid: { provider: "0xa" } }]);
  });

  it("name, price and pay the provider of a plain job in two steps", async () => {
    const rules = { ...simViewWith("client").rules, silence: "refund" as const };
    const open = jobWith({ client: ME });
    expect(await decide("client", { jobs: [open], bids: [bidWith({ bond: 0n })], rules })).toEqual([
      { act: "setProvider", jobId: 1n, provider: "0xprovider" },
      { act: "setBudget", jobId: 1n, amount: 3n * UNIT },
    ]);
    expect(await decide("client", { jobs: [{ ...open, provider: "0xprovider" }], rules })).toEqual([
      { act: "fund", jobId: 1n, amount: 3n * UNIT },
    ]);
  });

  it("accept, hire and pay as a text tells them, if they obey", async () => {
    const traits = { ...simViewWith("injectable-client").traits, gullibilityPercent: 100 };
    const jobs = [jobWith({ ...mine, status: "Submitted", answer: INJECTION }), jobWith({ id: 2n, client: ME })];
    const greedy = bidWith({ jobId: 2n, price: 90n * UNIT });
    expect(await decide("injectable-client", { traits, jobs, bids: [greedy] })).toEqual([
      { act: "accept", jobId: 1n, score: 100 },
      { act: "hire", jobId: 2n, bid: greedy },
      { act: "send", to: "0xprovider", amount: 10n * UNIT },
    ]);
  });
});

describe("evaluators of a simulation", () => {
  const disputed = { ...bad, client: "0xclient", evaluator: ME, status: "Disputed" as const };
  it("rule by the checker, for the provider without a look, for whom they are bribed by, or not at all", async () => {
    const share = async (name: SimStrategyName, ring: string[] = []) => {
      const [ruling] = await decide(name, { jobs: [disputed], ring });
      return ruling?.act === "resolve" ? [ruling.share, ruling.effort] : "silent";
    };
    expect(await share("diligent-evaluator")).toEqual([0, 96_000n]);
    expect(await share("lazy-evaluator")).toEqual([10_000, 0n]);
    expect(await share("bribed-evaluator", ["0xprovider"])).toEqual([10_000, 0n]);
    expect(await share("bribed-evaluator", ["0xother"])).toEqual([0, 96_000n]);
    expect(await share("absent-evaluator")).toBe("silent");
  });
});
