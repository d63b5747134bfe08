import type { RouteTask, Skill } from "../types.ts";

/**
 * Plans a round trip. A novice goes to the nearest stop next; a journeyman then uncrosses the trip (2-opt); an expert does so from
 * every start, also moving single stops, and keeps the shortest.
 */
export function solveRoute(task: RouteTask, skill: Skill): number[] {
  const starts = skill === "expert" ? task.stops.map((_, index) => index) : [0];
  let best: number[] = [];
  for (const start of starts) {
    const trip = improve(task, nearestNext(task, start), skill);
    if (best.length === 0 || length(task, trip) < length(task, best)) best = trip;
  }
  return best;
}

function improve(task: RouteTask, first: number[], skill: Skill): number[] {
  let trip = first;
  let better: number[] | undefined = skill === "novice" ? undefined : trip;
  while (better !== undefined) {
    trip = better;
    const current = length(task, trip);
    const options = skill === "expert" ? [...reversals(trip), ...moves(trip)] : reversals(trip);
    better = options.find((option) => length(task, option) < current);
  }
  return trip;
}

function nearestNext(task: RouteTask, start: number): number[] {
  const trip = [start];
  const open = new Set(task.stops.keys());
  for (let here = start; open.delete(here) && open.size > 0; trip.push(here)) {
    const at = here;
    here = [...open].reduce((near, stop) => (distance(task, at, stop) < distance(task, at, near) ? stop : near));
  }
  return trip;
}

function reversals(trip: readonly number[]): number[][] {
  const options: number[][] = [];
  for (let i = 0; i < trip.length - 1; i++)
    for (let j = i + 2; j <= trip.length; j++)
      options.push([...trip.slice(0, i), ...trip.slice(i, j).reverse(), ...trip.slice(j)]);
  return options;
}

function moves(trip: readonly number[]): number[][] {
  return trip.flatMap((stop) => {
    const others = trip.filter((other) => other !== stop);
    return others.map((_, at) => others.toSpliced(at, 0, stop));
  });
}

const length = (task: RouteTask, trip: readonly number[]): number =>
  trip.reduce((sum, stop, at) => sum + distance(task, stop, trip[(at + 1) % trip.length] ?? stop), 0);

function distance(task: RouteTask, from: number, to: number): number {
  const [x1, y1] = task.stops[from] ?? [0, 0];
  const [x2, y2] = task.stops[to] ?? [0, 0];
  return Math.abs(x1 - x2) + Math.abs(y1 - y2);
}
