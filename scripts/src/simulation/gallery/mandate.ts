import type { Experiment } from "../Experiment.ts";
import { expectations } from "../experiments/expectations.ts";
import { findings } from "../experiments/findings.ts";
import { measures } from "./measures.ts";
import { scenarioWith } from "./scenarioWith.ts";
import { seeds } from "./seeds.ts";

/** The same gullible clients, once with the key that owns the money, once as operators within a mandate. */
export const mandate: Experiment = {
  id: "mandate",
  question: "What does a client lose that obeys a text, with the owner's key and within a mandate?",
  axis: "whose key the client acts with",
  arms: [false, true].map((isOperator) => ({
    label: isOperator ? "mandate" : "owner's key",
    x: isOperator ? "mandate" : "owner's key",
    scenario: scenarioWith({
      name: isOperator ? "injection-with-mandate" : "injection-with-key",
      about: isOperator
        ? "Gullible clients act as operators: at most 15 TUSD per job and 60 per day, no withdrawals."
        : "Gullible clients act with the key that owns the money.",
      jobs: 24,
      rules: { mandate: isOperator },
      populations: [
        { strategy: "injectable-client", count: 4 },
        { strategy: "injector", count: 2 },
        { strategy: "expert", count: 4 },
        { strategy: "apprentice", count: 1 },
        { strategy: "diligent-evaluator", count: 2 },
      ],
    }),
  })),
  measures: [measures.injectionLoss, measures.fraudLoss, measures.needsMet],
  beside:
    "Magentic Marketplace (arXiv 2510.25779): GPT-4o and GPT-OSS-20b had all payments redirected by strong injections",
  seeds: seeds(8),
  fullSeeds: seeds(24),
  ranges: expectations.mandate,
  finding: findings.mandate,
};
