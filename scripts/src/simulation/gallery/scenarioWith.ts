import type { Rules, Scenario } from "../Scenario.ts";

/** Rules of the market as it is meant to be used. */
const RULES: Rules = {
  bondPercent: 20,
  ranking: "record",
  bids: 4,
  order: "sealed",
  silence: "bonded",
  mandate: false,
};

/** A scenario with the usual rules, but for what it says otherwise. */
export function scenarioWith({
  rules,
  ...scenario
}: Omit<Scenario, "rules" | "jobs"> & { readonly jobs?: number; readonly rules?: Partial<Rules> }): Scenario {
  return { jobs: 36, ...scenario, rules: { ...RULES, ...rules } };
}
