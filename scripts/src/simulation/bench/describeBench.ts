import type { BenchResult, BenchRun } from "./benchSimulation.ts";

/** Most that a run with the guard's policy should take, as a multiple of sending the same transactions raw. */
const MOST = 1.6;

/** Times and ratios of a bench as lines. */
export function describeBench({ policy, rawSeconds, full }: BenchResult): string {
  const ratio = ({ seconds }: BenchRun): string => (seconds / rawSeconds).toFixed(2);
  const verdict = policy.seconds / rawSeconds <= MOST ? "met" : "missed";
  return [
    `With the guard's policy: ${describe(policy)}.`,
    `The same transactions raw, each with its gas estimate: ${rawSeconds.toFixed(1)} s.`,
    `Ratio ${ratio(policy)}; target at most ${MOST}: ${verdict}.`,
    ...(full === undefined ? [] : [`With the full guard: ${describe(full)}. Ratio ${ratio(full)}.`]),
  ].join("\n");
}

function describe({ seconds, hired, transactions, blocks, isConserved }: BenchRun): string {
  const money = isConserved ? "money conserved" : "MONEY NOT CONSERVED";
  return `${seconds.toFixed(1)} s for ${hired} jobs hired, ${transactions} transactions in ${blocks} blocks, ${money}`;
}
