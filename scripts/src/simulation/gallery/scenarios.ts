import type { Population, Scenario } from "../Scenario.ts";
import { scenarioWith } from "./scenarioWith.ts";

const everybody: readonly Population[] = [
  { strategy: "client", count: 4 },
  { strategy: "biased-client", count: 1 },
  { strategy: "free-rider", count: 1 },
  { strategy: "griefer", count: 1 },
  { strategy: "injectable-client", count: 1 },
  { strategy: "price-cutter", count: 1 },
  { strategy: "junk-deliverer", count: 2 },
  { strategy: "exit-scammer", count: 1 },
  { strategy: "sybil", count: 3 },
  { strategy: "copycat", count: 1 },
  { strategy: "late-deliverer", count: 1 },
  { strategy: "injector", count: 1 },
  { strategy: "contractor", count: 1 },
  { strategy: "foreman", count: 1 },
  { strategy: "expert", count: 4 },
  { strategy: "apprentice", count: 2 },
  { strategy: "novice", count: 1 },
  { strategy: "diligent-evaluator", count: 2 },
  { strategy: "lazy-evaluator", count: 1 },
  { strategy: "absent-evaluator", count: 1 },
  { strategy: "bribed-evaluator", count: 1 },
];

/** Markets to be played one by one, each with everything that it needs. */
export const scenarios: readonly Scenario[] = [
  scenarioWith({
    name: "everybody",
    about: "Every strategy in one market, honest and not.",
    jobs: 48,
    populations: everybody,
  }),
  scenarioWith({
    name: "three-deep",
    about: "Contractors hire foremen, who hire workers, for audits that are too large for one.",
    jobs: 16,
    populations: [
      { strategy: "client", count: 2 },
      { strategy: "contractor", count: 2 },
      { strategy: "foreman", count: 2 },
      { strategy: "expert", count: 4, traits: { maxParts: 1 } },
      { strategy: "diligent-evaluator", count: 2 },
    ],
    rules: { bids: 8 },
  }),
];
