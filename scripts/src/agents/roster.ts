import { biddings } from "./biddings.ts";
import type { Strategy } from "./Strategy.ts";
import { client } from "./strategies/client.ts";
import { contractor } from "./strategies/contractor.ts";
import { evaluator } from "./strategies/evaluator.ts";
import { honest } from "./strategies/honest.ts";
import { junkDeliverer } from "./strategies/junkDeliverer.ts";
import { noShow } from "./strategies/noShow.ts";
import { priceCutter } from "./strategies/priceCutter.ts";

/** Strategies by name, in the order of the summary. */
export const strategies = {
  client,
  contractor,
  expert: honest("expert", biddings.expert),
  apprentice: honest("journeyman", biddings.apprentice),
  "price-cutter": priceCutter,
  "junk-deliverer": junkDeliverer,
  "no-show": noShow,
  evaluator,
} satisfies Record<string, Strategy>;

/** Name of a strategy. */
export type StrategyName = keyof typeof strategies;
/** An agent before it has an account. `name` is its strategy's and a number: `expert-2`. */
export type Role = { readonly name: string; readonly strategy: StrategyName };

/** A market of twelve holds every strategy; what comes after goes round. */
const ORDER: readonly StrategyName[] = [
  "client",
  "client",
  "evaluator",
  "expert",
  "expert",
  "apprentice",
  "price-cutter",
  "junk-deliverer",
  "no-show",
  "contractor",
  "client",
  "evaluator",
  "apprentice",
  "expert",
  "price-cutter",
  "contractor",
];

/** Least number of agents that makes a market with every strategy. */
export const MIN_AGENTS = 12;
/** Most agents that one machine is asked to run. */
export const MAX_AGENTS = 96;

/** The first `count` agents, always in the same order. */
export function roster(count: number): Role[] {
  const numbers = new Map<StrategyName, number>();
  return Array.from({ length: count }, (_, at) => {
    const strategy = ORDER[at % ORDER.length] ?? "expert";
    const number = (numbers.get(strategy) ?? 0) + 1;
    numbers.set(strategy, number);
    return { name: `${strategy}-${number}`, strategy };
  });
}
