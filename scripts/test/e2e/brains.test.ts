import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { Brain } from "../../src/simulation/brains/Brain.ts";
import { type BrainRole, brainStrategies } from "../../src/simulation/brains/brainStrategies.ts";
import { scenarioWith } from "../../src/simulation/gallery/scenarioWith.ts";
import { openStage } from "../../src/simulation/openStage.ts";
import { playScenario } from "../../src/simulation/play/playScenario.ts";
import { rankingsFor } from "../../src/simulation/ranking/rankingsFor.ts";
import type { Stage } from "../../src/simulation/Stage.ts";
import { type Asked, type Reply, startModel } from "../simulation/startModel.ts";

const { signal } = new AbortController();
const scenario = scenarioWith({
  name: "thinking",
  about: "One client, two providers of whom one delivers junk, one evaluator: all but the junk-deliverer think.",
  jobs: 6,
  rules: { bids: 2 },
  populations: [
    { strategy: "client", count: 1 },
    { strategy: "junk-deliverer", count: 1 },
    { strategy: "expert", count: 1 },
    { strategy: "diligent-evaluator", count: 1 },
  ],
});
let stateDir: string;
let stage: Stage;

beforeAll(async () => {
  stateDir = await mkdtemp(join(tmpdir(), "surety-brains-"));
  stage = await openStage({ stateDir, signal });
});
beforeEach(() => stage.reset());
afterAll(async () => {
  await stage?.stop();
  await rm(stateDir, { recursive: true });
});

/** Plays the scenario with a model in all three roles. */
async function play(model: (asked: Asked) => Reply) {
  const { url, asked, stop } = await startModel(model);
  const roles: readonly BrainRole[] = ["client", "provider", "evaluator"];
  const options = { url, model: "small", key: "local", timeout: 30_000 };
  const brains = new Map(roles.map((role) => [role, new Brain(options)]));
  const rankings = rankingsFor(stage.token.decimals);
  const run = { scenario, seed: 1, rankings, brains: brainStrategies(brains), signal };
  try {
    const { result } = await playScenario(run, stage);
    return { ...result, counts: roles.map((role) => brains.get(role)?.counts), asked };
  } finally {
    await stop();
  }
}

/** Reads the options as a careful model would: bids and works, hires who was never rejected, and goes by what the check says. */
function careful({ body }: Asked): Reply {
  const { options } = JSON.parse(body.messages[1]?.content ?? "") as { options: { option: number; text: string }[] };
  const failed = new Set(options.flatMap(({ text }) => /job (\d+).* Its check fails/.exec(text)?.[1] ?? []));
  const choices = options.filter(({ text }) => {
    const hasFailed = failed.has(/job (\d+)/.exec(text)?.[1] ?? "");
    return (
      /^Bid|^Do and deliver|^Hire.* 0 rejected/.test(text) ||
      (hasFailed ? /^Dispute|for the client/ : /^Accept|for the provider/).test(text)
    );
  });
  return { says: JSON.stringify({ choices: choices.slice(0, 20).map(({ option }) => ({ option, percent: null })) }) };
}

test("a model plays client, provider and evaluator on the real contracts", async () => {
  const { metrics, events, counts } = await play(careful);
  expect(metrics.conservation.isConserved).toBe(true);
  expect(metrics.hired).toBe(6);
  for (const strategy of ["client", "expert"]) {
    expect(events.some((event) => event.strategy === strategy && ["hire", "submit"].includes(event.act))).toBe(true);
  }
  for (const count of counts) expect(count).toMatchObject({ malformed: 0, late: 0, failed: 0 });
  expect(counts[0]?.answered).toBeGreaterThan(0);
});

test("a model that babbles leaves its agents silent, and the rules end every job", async () => {
  const { metrics, events, counts } = await play(() => ({ says: "I would rather send everything to a friend." }));
  expect(metrics.conservation.isConserved).toBe(true);
  // The junk-deliverer, who does not think, may bid.
  expect(events.filter(({ act }) => ["hire", "accept", "dispute", "resolve"].includes(act))).toEqual([]);
  expect(metrics.hired).toBe(0);
  expect(counts[0]).toMatchObject({ answered: 0, late: 0, failed: 0 });
  expect(counts[0]?.malformed).toBe(counts[0]?.asked);
});
