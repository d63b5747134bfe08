import type { Experiment } from "../Experiment.ts";
import { expectations } from "../experiments/expectations.ts";
import { findings } from "../experiments/findings.ts";
import { measures, profit } from "./measures.ts";
import { scenarioWith } from "./scenarioWith.ts";
import { seeds } from "./seeds.ts";

/** Cheats have little money and clients do not look at everything, so that the bond decides how long cheating lasts. */
export const bond: Experiment = {
  id: "bond",
  question: "How much do honest clients lose to providers who deliver junk, as the bond grows?",
  axis: "bond, % of the price",
  arms: [0, 10, 25, 50, 100].map((bondPercent) => ({
    label: `${bondPercent} %`,
    x: bondPercent,
    scenario: scenarioWith({
      name: `bond-${bondPercent}`,
      about: `Providers put up ${bondPercent} % of the price; clients check three deliveries of four.`,
      rules: { bondPercent },
      populations: [
        { strategy: "client", count: 5, traits: { diligencePercent: 75 } },
        { strategy: "junk-deliverer", count: 3, traits: { capital: 3 } },
        { strategy: "exit-scammer", count: 1, traits: { capital: 3 } },
        { strategy: "expert", count: 4 },
        { strategy: "apprentice", count: 2 },
        { strategy: "diligent-evaluator", count: 2 },
      ],
    }),
  })),
  measures: [
    measures.fraudLoss,
    measures.fraudShare,
    profit("profit of cheats", ["junk-deliverer", "exit-scammer"]),
    measures.welfare,
  ],
  beside:
    "TruthMarketTwin (arXiv 2605.10059): reputation alone is exploited, enforceable claims cut deception; direction only",
  seeds: seeds(5),
  fullSeeds: seeds(24),
  ranges: expectations.bond,
  finding: findings.bond,
};
