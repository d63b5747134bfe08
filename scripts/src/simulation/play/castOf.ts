import { id } from "ethers";
import { Rng } from "../../work/Rng.ts";
import { defaultTraits } from "../defaultTraits.ts";
import type { Scenario } from "../Scenario.ts";
import type { SimStrategyName } from "../SimStrategyName.ts";
import type { Traits } from "../Traits.ts";

/** An agent before it has a place in the market. */
export type Part = {
  /** Its strategy's name and a number: `expert-2`. */
  readonly name: string;
  readonly strategy: SimStrategyName;
  readonly traits: Traits;
  /** Key of the account that owns the money; made of seed and name, for a local chain only. */
  readonly key: string;
};

/** Percent by which cost and value of single agents differ from their strategy's. */
const SPREAD = 10;

/** The agents of a scenario, in its order: it is that in which they act within a block. */
export function castOf({ populations }: Scenario, seed: number): Part[] {
  const numbers = new Map<SimStrategyName, number>();
  return populations.flatMap(({ strategy, count, traits: changes }) =>
    Array.from({ length: count }, (): Part => {
      const number = (numbers.get(strategy) ?? 0) + 1;
      numbers.set(strategy, number);
      const name = `${strategy}-${number}`;
      const usual = { ...defaultTraits(strategy), ...changes };
      const rng = new Rng(seed, "traits", name);
      const traits = {
        ...usual,
        costPercent: near(rng, usual.costPercent),
        valuePercent: near(rng, usual.valuePercent),
      };
      return { name, strategy, traits, key: id(`surety simulation ${seed} ${name}`) };
    }),
  );
}

const near = (rng: Rng, percent: number): number =>
  Math.round((percent * rng.integer(100 - SPREAD, 100 + SPREAD)) / 100);
