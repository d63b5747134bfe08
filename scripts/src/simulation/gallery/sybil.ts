import type { Experiment } from "../Experiment.ts";
import { expectations } from "../experiments/expectations.ts";
import { findings } from "../experiments/findings.ts";
import type { Rules } from "../Scenario.ts";
import { measures, profit } from "./measures.ts";
import { scenarioWith } from "./scenarioWith.ts";
import { seeds } from "./seeds.ts";

const RANKINGS: readonly [Rules["ranking"], string][] = [
  ["mean", "mean score"],
  ["value-weighted", "value-weighted"],
  ["flow", "flow of trades"],
];

/** One owner, five names: they praise each other first and sell junk then. */
export const sybil: Experiment = {
  id: "sybil",
  question: "What does a ring of Sybils gain under three ways to rank providers?",
  axis: "ranking",
  arms: RANKINGS.map(([ranking, label]) => ({
    label,
    x: label,
    scenario: scenarioWith({
      name: `sybil-${ranking}`,
      about: `Clients rank bidders by ${label}; they check every second delivery.`,
      rules: { ranking, bids: 5 },
      populations: [
        { strategy: "client", count: 5, traits: { diligencePercent: 50 } },
        { strategy: "sybil", count: 5 },
        { strategy: "expert", count: 3 },
        { strategy: "apprentice", count: 2 },
        { strategy: "diligent-evaluator", count: 2 },
      ],
    }),
  })),
  measures: [profit("profit of the ring", ["sybil"]), measures.fraudLoss, measures.welfare],
  beside: "Bazaar (Post, Shah, Mislove, NSDI 2011): flow of settled trades bounds fraud however many names there are",
  seeds: seeds(8),
  fullSeeds: seeds(24),
  ranges: expectations.sybil,
  finding: findings.sybil,
};
