import type { Experiment } from "../Experiment.ts";
import { expectations } from "../experiments/expectations.ts";
import { findings } from "../experiments/findings.ts";
import { measures, profit } from "./measures.ts";
import { scenarioWith } from "./scenarioWith.ts";
import { seeds } from "./seeds.ts";

/** Half of the clients never answer. In plain ERC-8183 jobs they name an evaluator that nobody has the key of, which the standard allows. */
export const silence: Experiment = {
  id: "silence",
  question: "Who pays for silence: ERC-8183's refund, or the rule that a silent client pays?",
  axis: "what silence does",
  arms: (["refund", "bonded"] as const).map((rule) => ({
    label: rule === "refund" ? "refund (ERC-8183)" : "payment (bonded)",
    x: rule === "refund" ? "refund (ERC-8183)" : "payment (bonded)",
    scenario: scenarioWith({
      name: `silence-${rule}`,
      about:
        rule === "refund"
          ? "Plain ERC-8183 jobs: when nobody speaks until the end, the client has its money back."
          : "Bonded jobs: when the client is silent, the provider is paid.",
      rules: { silence: rule },
      populations: [
        { strategy: "client", count: 3 },
        { strategy: "free-rider", count: 3 },
        { strategy: "expert", count: 5 },
        { strategy: "apprentice", count: 1 },
        { strategy: "diligent-evaluator", count: 2 },
        { strategy: "absent-evaluator", count: 1 },
      ],
    }),
  })),
  measures: [
    measures.fraudLoss,
    profit("profit of free riders", ["free-rider"]),
    measures.honestProfit,
    measures.welfare,
  ],
  beside: "ERC-8183 as merged: claimRefund pays the client whenever the evaluator is silent, delivered or not",
  seeds: seeds(6),
  fullSeeds: seeds(24),
  ranges: expectations.silence,
  finding: findings.silence,
};
