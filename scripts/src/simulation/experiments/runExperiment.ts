import type { Experiment } from "../Experiment.ts";
import type { RunResult } from "../RunResult.ts";
import type { Scenario } from "../Scenario.ts";
import type { ArmOutcome, Outcome } from "./Outcome.ts";

/** Plays one scenario with one seed, from a new beginning. */
export type Play = (scenario: Scenario, seed: number) => Promise<RunResult>;

/** Plays every arm of an experiment with the same seeds, and measures. */
export async function runExperiment(experiment: Experiment, seeds: readonly number[], play: Play): Promise<Outcome> {
  const arms: ArmOutcome[] = [];
  for (const { label, x, series, scenario } of experiment.arms) {
    const samples = new Map<string, (number | null)[]>(experiment.measures.map(({ name }) => [name, []]));
    for (const seed of seeds) {
      const result = await play(scenario, seed);
      for (const { name, of } of experiment.measures) {
        const figure = of(result);
        samples.get(name)?.push(Number.isFinite(figure) ? figure : null);
      }
    }
    arms.push({ label, x, series: series ?? null, samples: Object.fromEntries(samples) });
  }
  return { id: experiment.id, seeds, arms };
}
