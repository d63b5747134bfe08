import type { Experiment } from "../Experiment.ts";
import type { Scenario } from "../Scenario.ts";

/** Scenarios and experiments with what each is about. */
export function describeGallery(scenarios: readonly Scenario[], experiments: readonly Experiment[]): string {
  return [
    "Scenarios: one market each",
    ...scenarios.map(({ name, about }) => `  ${name}: ${about}`),
    "",
    "Experiments: the same work and seeds under several settings",
    ...experiments.flatMap(({ id, question, axis, arms, seeds, fullSeeds }) => [
      `  ${id}: ${question}`,
      `    ${axis}: ${arms.map(({ label }) => label).join("; ")}`,
      `    ${seeds.length} seeds, ${fullSeeds.length} with --full`,
    ]),
  ].join("\n");
}
