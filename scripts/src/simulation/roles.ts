import type { SimStrategyName } from "./SimStrategyName.ts";

/** Strategies that have work done for a principal. */
export const clients: readonly SimStrategyName[] = [
  "client",
  "biased-client",
  "free-rider",
  "griefer",
  "injectable-client",
];

/** Strategies that judge. */
export const evaluators: readonly SimStrategyName[] = [
  "diligent-evaluator",
  "lazy-evaluator",
  "absent-evaluator",
  "bribed-evaluator",
];

/** Clients and providers that cheat nobody; what they lose to others is fraud loss. */
export const honest: readonly SimStrategyName[] = [
  "client",
  "biased-client",
  "injectable-client",
  "expert",
  "apprentice",
  "novice",
  "contractor",
  "foreman",
];

/** Strategies whose agents work hand in hand, and with bribed evaluators. */
export const rings: readonly SimStrategyName[] = ["sybil", "junk-deliverer", "bribed-evaluator"];
