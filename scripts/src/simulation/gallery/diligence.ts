import type { Experiment } from "../Experiment.ts";
import { expectations } from "../experiments/expectations.ts";
import { findings } from "../experiments/findings.ts";
import { shareOfOptimum } from "../experiments/shareOfOptimum.ts";
import { measures, profit } from "./measures.ts";
import { scenarioWith } from "./scenarioWith.ts";
import { seeds } from "./seeds.ts";

/** Clients check all they get; what differs is whether their evaluators do. */
export const diligence: Experiment = {
  id: "diligence",
  question: "What is it worth that evaluators really look before they rule?",
  axis: "rulings after a re-check, %",
  arms: [0, 25, 50, 75, 100].map((diligencePercent) => ({
    label: `${diligencePercent} %`,
    x: diligencePercent,
    scenario: scenarioWith({
      name: `diligence-${diligencePercent}`,
      about: `Evaluators re-check ${diligencePercent} % of the disputes and rule for the provider in the rest.`,
      populations: [
        { strategy: "client", count: 5 },
        { strategy: "junk-deliverer", count: 3 },
        { strategy: "exit-scammer", count: 1 },
        { strategy: "expert", count: 4 },
        { strategy: "apprentice", count: 2 },
        { strategy: "diligent-evaluator", count: 2, traits: { diligencePercent } },
      ],
    }),
  })),
  measures: [
    shareOfOptimum,
    measures.welfare,
    measures.wrongVerdicts,
    measures.fraudLoss,
    profit("profit of cheats", ["junk-deliverer", "exit-scammer"]),
  ],
  beside: "Project Vend, phase 2: a supervising model granted eight requests for each that it denied",
  seeds: seeds(5),
  fullSeeds: seeds(24),
  ranges: expectations.diligence,
  finding: findings.diligence,
};
