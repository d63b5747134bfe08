import { keepDeposit } from "../../agents/habits/keepDeposit.ts";
import { rateRejected } from "../../agents/habits/rateRejected.ts";
import type { Rng } from "../../work/Rng.ts";
import { collect } from "../habits/collect.ts";
import { postWork } from "../habits/postWork.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimStrategy } from "../SimStrategy.ts";
import type { SimStrategyName } from "../SimStrategyName.ts";
import type { SimView } from "../SimView.ts";
import type { Brain } from "./Brain.ts";
import { clientOptions } from "./clientOptions.ts";
import { evaluatorOptions } from "./evaluatorOptions.ts";
import type { Option } from "./Option.ts";
import { providerOptions } from "./providerOptions.ts";

/** A role that a brain can play. */
export type BrainRole = "client" | "provider" | "evaluator";

type Part = {
  readonly strategy: SimStrategyName;
  readonly words: string;
  readonly options: (view: SimView) => readonly Option[];
  /** What needs no thought: deposits, postings, and what time has settled. */
  readonly chores: (view: SimView, rng: Rng) => readonly SimIntent[];
};

const PARTS: Readonly<Record<BrainRole, Part>> = {
  client: {
    strategy: "client",
    words:
      "You buy work for your principal on a market. Hire for the best value, pay for work that passes, dispute what does not.",
    options: clientOptions,
    chores: (view, rng) => [
      ...keepDeposit(view, 40n, 80n),
      ...collect(view),
      ...rateRejected(view),
      ...postWork(view, rng),
    ],
  },
  provider: {
    strategy: "expert",
    words: "You sell work on a market. Bid at prices that earn you something, and deliver what you were hired for.",
    options: providerOptions,
    chores: (view) => [...keepDeposit(view, 5n, 20n), ...collect(view)],
  },
  evaluator: {
    strategy: "diligent-evaluator",
    words:
      "You rule on disputes between clients and providers: for the provider if the work passes its check, else for the client.",
    options: evaluatorOptions,
    chores: () => [],
  },
};

/** Strategies that leave their decisions to brains, by the strategies whose place they take. Bonded jobs only. */
export function brainStrategies(brains: ReadonlyMap<BrainRole, Brain>): Map<SimStrategyName, SimStrategy> {
  return new Map(
    [...brains].map(([role, brain]): [SimStrategyName, SimStrategy] => {
      const { strategy, words, options, chores } = PARTS[role];
      return [strategy, async (view, rng) => [...(await brain.choose(words, options(view))), ...chores(view, rng)]];
    }),
  );
}
