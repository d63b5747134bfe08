import type { ScheduleTask, Verdict } from "../types.ts";

/** Checks that every job has a machine and the last machine is done in time. */
export function checkSchedule(task: ScheduleTask, answer: unknown): Verdict {
  const makespan = makespanOf(task, answer);
  if (makespan === undefined)
    return { passed: false, finding: `expected a machine for each of ${task.lengths.length} jobs` };
  return { passed: makespan <= task.maxMakespan, finding: `done after ${makespan}, at most ${task.maxMakespan} asked` };
}

/** When the last machine is done; undefined if the answer is no schedule. */
export function makespanOf({ machines, lengths }: ScheduleTask, answer: unknown): number | undefined {
  if (!Array.isArray(answer) || answer.length !== lengths.length) return undefined;
  const loads = new Array<number>(machines).fill(0);
  for (const [job, machine] of answer.entries()) {
    if (!Number.isInteger(machine) || machine < 0 || machine >= machines) return undefined;
    loads[machine] = (loads[machine] ?? 0) + (lengths[job] ?? 0);
  }
  return Math.max(...loads);
}
