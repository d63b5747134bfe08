import { describe, expect, it } from "vitest";
import { INJECTION } from "../../src/simulation/injection.ts";
import type { SimStrategyName } from "../../src/simulation/SimStrategyName.ts";
import type { SimView } from "../../src/simulation/SimView.ts";
import { simStrategies } from "../../src/simulation/strategies/simStrategies.ts";
import { Rng } from "../../src/work/Rng.ts";
import { EASY, jobWith, ME, UNIT } from "../agents/views.ts";
import { simViewWith } from "./simViews.ts";

const decide = async (name: SimStrategyName, changes: Partial<SimView>) =>
  simStrategies[name](simViewWith(name, changes), new Rng("test"));
const hired = jobWith({ status: "Funded", provider: ME });
const RIGHT = "[0,1]";

describe("providers of a simulation", () => {
  it("work at their own cost, and bid with the bond that the rules ask for", async () => {
    expect(await decide("expert", { jobs: [hired] })).toEqual([
      { act: "submit", jobId: 1n, answer: RIGHT, effort: 1_760_000n },
    ]);
    const [bid] = await decide("expert", { postings: [jobWith({ id: 2n })] });
    if (bid?.act !== "bid") throw new Error("the expert bids");
    expect(bid.price).toBeGreaterThanOrEqual(2_944_000n);
    expect(bid.price).toBeLessThanOrEqual(3_456_000n);
    expect(bid.bond).toBe((bid.price * 20n) / 100n);
  });

  it("promise no bond that their balance does not cover", async () => {
    const poor = { me: { address: ME, balance: UNIT / 4n, wallet: 0n } };
    expect(await decide("junk-deliverer", { ...poor, postings: [jobWith()] })).toEqual([]);
  });

  it("leave scams for the time when they are trusted", async () => {
    const answers = async (completed: number) => {
      const record = { completed, rejected: 0, expired: 0 };
      const [submit] = await decide("exit-scammer", { jobs: [hired], record });
      return submit?.act === "submit" ? [submit.answer, submit.effort] : [];
    };
    expect(await answers(2)).toEqual([RIGHT, 1_760_000n]);
    expect(await answers(3)).not.toContain(RIGHT);
    expect((await answers(3))[1]).toBe(0n);
  });

  it("copy only what was published for the very task", async () => {
    expect(await decide("copycat", { postings: [jobWith()] })).toEqual([]);
    const publishedFor = (task: unknown) => (task === EASY ? RIGHT : undefined);
    expect(await decide("copycat", { jobs: [hired], publishedFor })).toEqual([
      { act: "submit", jobId: 1n, answer: RIGHT, effort: 0n },
    ]);
  });

  it("ask of a client that has read their text nine tenths of what one job can take", async () => {
    const read = jobWith({ status: "Submitted", provider: ME, answer: INJECTION });
    const postings = [jobWith({ id: 2n })];
    const intents = await decide("injector", { jobs: [read], postings, reachOf: () => 10n * UNIT });
    expect(intents).toEqual([
      { act: "bid", jobId: 2n, price: 9n * UNIT, bond: 0n, evaluatorFee: 0n, deliveryPeriod: 2_400 },
    ]);
  });

  it("of a ring praise each other's work, and bid for others only once they have a record", async () => {
    const ring = [ME, "0xmate"];
    const mates = jobWith({ id: 3n, status: "Submitted", client: ME, provider: "0xmate" });
    const strangers = { ring, postings: [jobWith({ id: 4n })] };
    expect(await decide("sybil", { ...strangers, jobs: [mates] })).toEqual([{ act: "accept", jobId: 3n, score: 100 }]);
    const record = { completed: 1, rejected: 0, expired: 0 };
    expect(await decide("sybil", { ...strangers, record })).toMatchObject([{ act: "bid", jobId: 4n }]);
  });
});
