import type { ScheduleTask, Skill } from "../types.ts";

/**
 * Shares jobs among machines. A novice goes round in the given order; a journeyman gives the longest first, each to the machine that is
 * free first; an expert searches on from there with bounds.
 */
export function solveSchedule({ machines, lengths }: ScheduleTask, skill: Skill): number[] {
  if (skill === "novice") return lengths.map((_, job) => job % machines);
  const order = [...lengths.keys()].sort((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0) || a - b);
  const jobs = order.map((job) => lengths[job] ?? 0);
  const first = longestFirst(machines, jobs);
  const chosen = skill === "expert" ? search(machines, jobs, first) : first;
  const answer = new Array<number>(lengths.length).fill(0);
  for (const [at, job] of order.entries()) answer[job] = chosen[at] ?? 0;
  return answer;
}

const end = (loads: readonly number[]): number => Math.max(...loads);

function longestFirst(machines: number, jobs: readonly number[]): number[] {
  const loads = new Array<number>(machines).fill(0);
  return jobs.map((length) => {
    const free = loads.indexOf(Math.min(...loads));
    loads[free] = (loads[free] ?? 0) + length;
    return free;
  });
}

function search(machines: number, jobs: readonly number[], first: readonly number[]): number[] {
  const loads = new Array<number>(machines).fill(0);
  for (const [at, machine] of first.entries()) loads[machine] = (loads[machine] ?? 0) + (jobs[at] ?? 0);
  let best = [...first];
  let bestEnd = end(loads);
  loads.fill(0);
  const chosen: number[] = [];
  const visit = (at: number): void => {
    if (end(loads) >= bestEnd) return;
    if (at === jobs.length) {
      best = [...chosen];
      bestEnd = end(loads);
      return;
    }
    const tried = new Set<number>();
    for (let machine = 0; machine < machines; machine++) {
      const before = loads[machine] ?? 0;
      // Machines with the same load are the same choice.
      if (tried.has(before)) continue;
      tried.add(before);
      loads[machine] = before + (jobs[at] ?? 0);
      chosen.push(machine);
      visit(at + 1);
      chosen.pop();
      loads[machine] = before;
    }
  };
  visit(0);
  return best;
}
