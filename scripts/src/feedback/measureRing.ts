import { join } from "node:path";
import type { Outcome } from "../simulation/experiments/Outcome.ts";
import { startStack } from "../stack/startStack.ts";
import { playRing, type RingFigures } from "./playRing.ts";

const ARMS = ["talk", "one fake", "wash ring"] as const;

/** Plays the ring once per seed, each on a stack of its own. */
export async function measureRing(seeds: readonly number[], stateDir: string): Promise<Outcome> {
  const runs: RingFigures[] = [];
  for (const seed of seeds) {
    const stack = await startStack({ stateDir: join(stateDir, String(seed)) });
    try {
      runs.push(await playRing(stack, seed));
    } finally {
      await stack.stop();
    }
  }
  const arms = ARMS.map((label) => ({
    label,
    x: label,
    series: null,
    samples: samplesOf(runs.map((run) => run[label])),
  }));
  return { id: "feedback", seeds, arms };
}

function samplesOf(runs: readonly RingFigures["talk"][]) {
  const measures = Object.keys(runs[0] ?? {});
  return Object.fromEntries(measures.map((measure) => [measure, runs.map((run) => run[measure] ?? null)]));
}
