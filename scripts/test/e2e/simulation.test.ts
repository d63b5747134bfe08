import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scenarios } from "../../src/simulation/gallery/scenarios.ts";
import { openStage } from "../../src/simulation/openStage.ts";
import { auditIndex } from "../../src/simulation/play/auditIndex.ts";
import { type Played, playScenario } from "../../src/simulation/play/playScenario.ts";
import type { Ranking } from "../../src/simulation/Ranking.ts";
import type { Scenario } from "../../src/simulation/Scenario.ts";
import type { Stage } from "../../src/simulation/Stage.ts";
import { startIndexer } from "../../src/stack/startIndexer.ts";

const folder = mkdtempSync(join(tmpdir(), "surety-simulation-"));
const { signal } = new AbortController();
const unranked: Ranking = () => () => 0.5;
const rankings = { none: unranked, mean: unranked, "value-weighted": unranked, flow: unranked };
let stage: Stage;

function scenarioOf(name: string, jobs: number): Scenario {
  const found = scenarios.find((scenario) => scenario.name === name);
  if (found === undefined) throw new Error(`the gallery has ${name}`);
  return { ...found, jobs };
}

async function play(name: string, jobs: number, seed: number): Promise<Played> {
  await stage.reset();
  return playScenario({ scenario: scenarioOf(name, jobs), seed, rankings, signal }, stage);
}

beforeAll(async () => {
  stage = await openStage({ stateDir: folder, signal });
});
afterAll(async () => {
  await stage.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("a run of every strategy", () => {
  it("conserves money to the unit, and gives the same events for the same seed after the chain went back", async () => {
    const { result } = await play("everybody", 16, 3);
    const { conservation, posted, completed, rejected, expired } = result.metrics;
    expect(conservation.moneyIn).toBeGreaterThan(0n);
    expect(conservation.moneyOut + conservation.balances + conservation.held).toBe(conservation.moneyIn);
    expect(conservation.market).toBe(conservation.balances + conservation.held);
    expect(conservation.isConserved).toBe(true);
    expect(posted).toBeGreaterThanOrEqual(16);
    expect(completed + rejected + expired).toBeGreaterThan(10);
    const gains = result.metrics.strategies.reduce((sum, { moneyGain }) => sum + moneyGain, 0n);
    expect(gains).toBe(0n);

    const again = await play("everybody", 16, 3);
    expect(again.result.events).toEqual(result.events);
    expect(again.result.metrics).toEqual(result.metrics);
    const other = await play("everybody", 16, 4);
    expect(other.result.events).not.toEqual(result.events);
  });

  it("is what the real index shows, row by row, and what the chain says", async () => {
    await stage.reset();
    const { rpcUrl, deployment, deploymentsDir } = stage;
    const { chainId } = deployment;
    const index = await startIndexer({ rpcUrl, chainId, deploymentsDir, stateDir: folder });
    try {
      const scenario = scenarioOf("everybody", 16);
      const played = await playScenario({ scenario, seed: 5, rankings, signal }, stage);
      const audit = await auditIndex(stage, index.apiUrl, played);
      expect(audit.differences).toEqual([]);
      expect(audit.compared).toBeGreaterThan(200);
      expect(audit.reconciliation.differences).toEqual([]);
      const { moneyIn, moneyOut, balances, held } = played.result.metrics.conservation;
      expect(audit).toMatchObject({ moneyIn, moneyOut, balances, held });
      played.mirror.money.balances.add(played.agents[0]?.address ?? "", 1n);
      const wrong = await auditIndex(stage, index.apiUrl, played);
      expect(wrong.differences).toEqual([expect.stringContaining("balance of")]);
    } finally {
      await index.stop();
    }
  });
});

describe("subcontracting", () => {
  it("goes three deep: client, contractor, foreman, worker, all paid", async () => {
    const { mirror, agents } = await play("three-deep", 10, 1);
    const strategyOf = new Map(agents.map(({ address, strategy }) => [address, strategy]));
    const paid = [...mirror.jobs.values()].filter(({ status }) => status === "Completed");
    const hiredBy = (client: string, provider: string) =>
      paid.filter((job) => strategyOf.get(job.client) === client && strategyOf.get(job.provider ?? "") === provider);
    const chains = hiredBy("client", "contractor").flatMap((top) =>
      hiredBy("contractor", "foreman")
        .filter((middle) => middle.client === top.provider)
        .flatMap((middle) => hiredBy("foreman", "expert").filter((bottom) => bottom.client === middle.provider)),
    );
    expect(chains.length).toBeGreaterThan(0);
  });
});
