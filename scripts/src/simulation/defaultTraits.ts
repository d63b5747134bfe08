import type { SimStrategyName } from "./SimStrategyName.ts";
import type { Traits } from "./Traits.ts";

const USUAL: Traits = {
  skill: "expert",
  costPercent: 55,
  pricePercent: 100,
  capacity: 3,
  valuePercent: 180,
  biasPercent: 0,
  gullibilityPercent: 0,
  diligencePercent: 100,
  checkCostPercent: 3,
  maxParts: 8,
  capital: 200,
};

const OF: Partial<Record<SimStrategyName, Partial<Traits>>> = {
  apprentice: { skill: "journeyman", costPercent: 40, pricePercent: 85 },
  novice: { skill: "novice", costPercent: 20, pricePercent: 75 },
  contractor: { pricePercent: 95 },
  foreman: { pricePercent: 92, maxParts: 3 },
  "price-cutter": { skill: "novice", costPercent: 20, pricePercent: 60, capacity: 5 },
  "junk-deliverer": { costPercent: 1, pricePercent: 70, capital: 20 },
  "exit-scammer": { pricePercent: 85, capital: 20 },
  sybil: { costPercent: 1, pricePercent: 80 },
  copycat: { costPercent: 1, pricePercent: 65 },
  "late-deliverer": { skill: "journeyman", costPercent: 30, pricePercent: 80 },
  injector: { costPercent: 1, pricePercent: 70 },
  "biased-client": { biasPercent: 90 },
  "injectable-client": { gullibilityPercent: 60 },
  "lazy-evaluator": { diligencePercent: 0 },
};

/** The traits of an agent of this strategy, where a scenario says nothing else. */
export function defaultTraits(strategy: SimStrategyName): Traits {
  return { ...USUAL, ...OF[strategy] };
}
