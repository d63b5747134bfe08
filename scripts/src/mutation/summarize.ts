import { EXPLANATIONS } from "./explanations.ts";
import type { Mutant } from "./Mutant.ts";
import type { Result } from "./Result.ts";

/** Figures of one module, or of all. */
export type Summary = {
  module: string;
  /** Mutants tried that were there to be killed. */
  judged: number;
  killed: number;
  /** Survivors that nobody could tell from the original. */
  equivalent: number;
  /** Killed, in percent of the judged that are not equivalent. */
  score: number;
};

function summaryOf(module: string, sample: readonly (readonly [Mutant, Result])[]): Summary {
  const killed = sample.filter(([, { verdict }]) => verdict === "killed").length;
  const equivalent = sample.filter(
    ([, { id, verdict }]) => verdict === "survived" && EXPLANATIONS[id]?.equivalent,
  ).length;
  const judged = sample.length;
  return {
    module,
    judged,
    killed,
    equivalent,
    score: judged === equivalent ? 100 : (100 * killed) / (judged - equivalent),
  };
}

/** One summary per module, in the order given, and the last one for all of them. */
export function summarize(modules: readonly string[], sample: readonly (readonly [Mutant, Result])[]): Summary[] {
  const each = modules.map((module) =>
    summaryOf(
      module,
      sample.filter(([mutant]) => mutant.module === module),
    ),
  );
  return [...each, summaryOf("all", sample)];
}
