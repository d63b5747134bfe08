import type { BenchResult, BenchRun } from "./benchSimulation.ts";

/** Most that a run with the guard's policy should take, as a multiple of sending the same transactions raw, judged by the same policy. */
const MOST = 1.6;

/** Times and ratios of a bench as lines. */
export function describeBench({ policy, judgedSeconds, rawSeconds, full }: BenchResult): string {
  const verdict = policy.seconds / judgedSeconds <= MOST ? "met" : "missed";
  return [
    `With the guard's policy: ${describe(policy)}.`,
    `The same transactions raw, each estimated and judged by the same policy: ${judgedSeconds.toFixed(1)} s.`,
    `Ratio ${ratio(policy, judgedSeconds)}; target at most ${MOST}: ${verdict}.`,
    `Raw with the estimate alone: ${rawSeconds.toFixed(1)} s. Ratio ${ratio(policy, rawSeconds)}.`,
    ...(full === undefined
      ? []
      : [`With the full guard: ${describe(full)}. ${ratios(full, judgedSeconds, rawSeconds)}`]),
  ].join("\n");
}

function ratios(run: BenchRun, judgedSeconds: number, rawSeconds: number): string {
  return `Ratio to raw with the policy ${ratio(run, judgedSeconds)}, with the estimate alone ${ratio(run, rawSeconds)}.`;
}

const ratio = ({ seconds }: BenchRun, others: number): string => (seconds / others).toFixed(2);

function describe({ seconds, hired, transactions, blocks, isConserved }: BenchRun): string {
  const money = isConserved ? "money conserved" : "MONEY NOT CONSERVED";
  return `${seconds.toFixed(1)} s for ${hired} jobs hired, ${transactions} transactions in ${blocks} blocks, ${money}`;
}
