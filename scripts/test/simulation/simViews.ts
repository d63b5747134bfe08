import { defaultTraits } from "../../src/simulation/defaultTraits.ts";
import { scenarioWith } from "../../src/simulation/gallery/scenarioWith.ts";
import type { SimStrategyName } from "../../src/simulation/SimStrategyName.ts";
import type { SimView } from "../../src/simulation/SimView.ts";
import { viewWith } from "../agents/views.ts";

const { rules } = scenarioWith({ name: "test", about: "", populations: [] });

/** What an agent of a strategy sees of an empty market, with what a test wants to be different. */
export function simViewWith(strategy: SimStrategyName, changes: Partial<SimView> = {}): SimView {
  return {
    ...viewWith(),
    traits: defaultTraits(strategy),
    rules,
    record: { completed: 0, rejected: 0, expired: 0 },
    scores: new Map(),
    ring: ["0xme"],
    isOperator: false,
    reachOf: () => 0n,
    publishedFor: () => undefined,
    ...changes,
  };
}
