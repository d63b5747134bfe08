import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readRecording } from "../../src/simulation/experiments/readRecording.ts";
import { runExperiment } from "../../src/simulation/experiments/runExperiment.ts";
import { experiments } from "../../src/simulation/gallery/experiments.ts";
import { openStage } from "../../src/simulation/openStage.ts";
import { playScenario } from "../../src/simulation/play/playScenario.ts";
import { rankingsFor } from "../../src/simulation/ranking/rankingsFor.ts";
import type { Stage } from "../../src/simulation/Stage.ts";

const controller = new AbortController();
let stateDir: string;
let stage: Stage;

beforeAll(async () => {
  stateDir = await mkdtemp(join(tmpdir(), "surety-experiments-"));
  stage = await openStage({ stateDir, signal: controller.signal });
});
afterAll(async () => {
  await stage?.stop();
  await rm(stateDir, { recursive: true });
});

// First and last arm, first seed: a change of rules, strategies or work shows in their figures to the last digit.
test.each(experiments.map((experiment) => ({ ...experiment, title: experiment.id })))(
  "$title comes to what is recorded of it",
  async (experiment) => {
    const { outcome } = readRecording(experiment.id);
    const isEnd = (_: unknown, at: number): boolean => at === 0 || at === experiment.arms.length - 1;
    const [seed = 0] = experiment.seeds;
    const played = await runExperiment(
      { ...experiment, arms: experiment.arms.filter(isEnd) },
      [seed],
      async (scenario) => {
        await stage.reset();
        const rankings = rankingsFor(stage.token.decimals);
        const { result } = await playScenario({ scenario, seed, rankings, signal: controller.signal }, stage);
        expect(result.metrics.conservation.isConserved).toBe(true);
        return result;
      },
    );
    const recorded = outcome.arms.filter(isEnd).map(({ samples, ...arm }) => ({
      ...arm,
      samples: Object.fromEntries(Object.entries(samples).map(([name, [first]]) => [name, [first]])),
    }));
    expect(played.arms).toEqual(recorded);
  },
);
