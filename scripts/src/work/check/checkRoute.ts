import type { RouteTask, Verdict } from "../types.ts";

/** Checks that a trip visits every stop once and is short enough. */
export function checkRoute(task: RouteTask, answer: unknown): Verdict {
  const total = tripLength(task, answer);
  if (total === undefined) return { passed: false, finding: `expected each of ${task.stops.length} stops once` };
  return { passed: total <= task.maxLength, finding: `length ${total}, at most ${task.maxLength} asked` };
}

/** Length of a round trip; undefined if it does not visit every stop once. */
export function tripLength(task: RouteTask, answer: unknown): number | undefined {
  const trip = Array.isArray(answer) ? answer.map((stop: unknown) => (Number.isInteger(stop) ? Number(stop) : -1)) : [];
  if (trip.toSorted((a, b) => a - b).join() !== [...task.stops.keys()].join()) return undefined;
  let total = 0;
  for (const [at, stop] of trip.entries()) {
    const [x = 0, y = 0] = task.stops[stop] ?? [];
    const [nextX = 0, nextY = 0] = task.stops[trip[(at + 1) % trip.length] ?? 0] ?? [];
    total += Math.abs(x - nextX) + Math.abs(y - nextY);
  }
  return total;
}
