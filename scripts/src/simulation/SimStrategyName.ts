/** Who takes part in simulated markets. */
export type SimStrategyName =
  // Providers
  | "expert"
  | "apprentice"
  | "novice"
  | "contractor"
  | "foreman"
  | "price-cutter"
  | "junk-deliverer"
  | "exit-scammer"
  | "sybil"
  | "copycat"
  | "late-deliverer"
  | "injector"
  // Clients
  | "client"
  | "biased-client"
  | "free-rider"
  | "griefer"
  | "injectable-client"
  // Evaluators
  | "diligent-evaluator"
  | "lazy-evaluator"
  | "absent-evaluator"
  | "bribed-evaluator";
