import type { Experiment } from "../Experiment.ts";
import { formatDuration } from "../view/formatDuration.ts";
import type { Timing } from "./Timing.ts";

/**
 * How many runs an experiment comes to and how long they will take, in words, if a run takes what it took when the command was timed.
 *
 * @param seeds How many.
 */
export function expectedLength({ id, arms }: Experiment, seeds: number, { runs, seconds, machine }: Timing): string {
  const wanted = arms.length * seeds;
  const length = formatDuration((wanted / runs) * seconds * 1_000);
  const basis = `as long as when ${runs} of them took ${formatDuration(seconds * 1_000)} on ${machine.cores} cores`;
  return `${id}: ${arms.length} arms with ${seeds} seeds, ${wanted} runs: about ${length}, if each takes ${basis}.`;
}
