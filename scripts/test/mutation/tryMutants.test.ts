import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Bench } from "../../src/mutation/Bench.ts";
import type { Mutant } from "../../src/mutation/Mutant.ts";
import { orderMutants } from "../../src/mutation/orderMutants.ts";
import type { Verdict } from "../../src/mutation/Result.ts";
import { Store } from "../../src/mutation/Store.ts";
import { summarize } from "../../src/mutation/summarize.ts";
import { sampleOf, tryMutants } from "../../src/mutation/tryMutants.ts";

function mutant(id: string, module = "Jobs"): Mutant {
  const place = { place: "f", file: "Jobs.sol", line: 1, start: 0, end: 1 };
  return { id, module, operator: "statement", original: "x", replacement: "{}", ...place };
}

function bench(contractsHash = "c1", testsHash = "t1"): Bench {
  return { targets: [], sources: {}, artifacts: [], suites: [], contractsHash, testsHash };
}

/** Gives each mutant the verdict that its id begins with. */
function worker() {
  const tried: string[] = [];
  const judge = async ({ id }: Mutant) => {
    tried.push(id);
    return { id, verdict: id.split(" ")[0] as Verdict, by: "", seconds: 1 };
  };
  return { tried, judge };
}

describe("a mutation run", () => {
  let folder = "";
  const storeOf = (at: Bench): Store => new Store(join(folder, "results.jsonl"), at);
  const order = ["killed 1", "same 2", "survived 3", "stillborn 4", "killed 5", "killed 6"].map((id) => mutant(id));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "mutation-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("counts only mutants that were there to be killed, and stops when they are enough", async () => {
    const { tried, judge } = worker();
    const seen: number[] = [];
    await tryMutants(order, 3, storeOf(bench()), [{ judge }], (_, judged) => seen.push(judged));
    expect(tried).toEqual(["killed 1", "same 2", "survived 3", "stillborn 4", "killed 5"]);
    expect(seen).toEqual([1, 1, 2, 2, 3]);
    expect(sampleOf(order, storeOf(bench()), 3).map(([{ id }]) => id)).toEqual(["killed 1", "survived 3", "killed 5"]);
  });

  it("goes on where it was, in a new process too", async () => {
    await tryMutants(order, 2, storeOf(bench()), [worker()], () => {});
    const { tried, judge } = worker();
    await tryMutants(order, 100, storeOf(bench()), [{ judge }], () => {});
    expect(tried).toEqual(["stillborn 4", "killed 5", "killed 6"]);
  });

  it("tries survivors again when tests changed, and all when contracts did", async () => {
    await tryMutants(order, 100, storeOf(bench()), [worker()], () => {});
    const { tried, judge } = worker();
    await tryMutants(order, 4, storeOf(bench("c1", "t2")), [{ judge }], () => {});
    expect(tried).toEqual(["survived 3"]);
    await tryMutants(order, 1, storeOf(bench("c2", "t2")), [{ judge }], () => {});
    expect(tried).toEqual(["survived 3", "killed 1"]);
  });

  it("shares the work without doing any twice", async () => {
    const [one, two] = [worker(), worker()];
    await tryMutants(order, 100, storeOf(bench()), [one, two], () => {});
    expect([...one.tried, ...two.tried].sort()).toEqual(order.map(({ id }) => id).sort());
  });

  it("scores each module and all of them", async () => {
    const mixed = [mutant("killed 1"), mutant("survived 2"), mutant("killed 3", "Offers")];
    const store = storeOf(bench());
    await tryMutants(mixed, 100, store, [worker()], () => {});
    expect(summarize(["Jobs", "Offers"], sampleOf(mixed, store, 100))).toEqual([
      { module: "Jobs", judged: 2, killed: 1, equivalent: 0, score: 50 },
      { module: "Offers", judged: 1, killed: 1, equivalent: 0, score: 100 },
      { module: "all", judged: 3, killed: 2, equivalent: 0, score: 200 / 3 },
    ]);
  });
});

describe("orderMutants", () => {
  const mutants = Array.from({ length: 50 }, (_, index) => mutant(`m${index}`));

  it("gives one order per seed", () => {
    const order = orderMutants(mutants, 1).map(({ id }) => id);
    expect(orderMutants([...mutants].reverse(), 1).map(({ id }) => id)).toEqual(order);
    expect(orderMutants(mutants, 2).map(({ id }) => id)).not.toEqual(order);
    expect([...order].sort()).toEqual(mutants.map(({ id }) => id).sort());
  });

  it("keeps the order of all others when one is gone", () => {
    const order = orderMutants(mutants, 1);
    const rest = orderMutants(mutants.slice(1), 1);
    expect(rest).toEqual(order.filter(({ id }) => id !== "m0"));
  });
});
