import type { PackTask, Skill } from "../types.ts";

type Item = { readonly index: number; readonly weight: number; readonly value: number };

/**
 * Packs the items that are worth most for their weight. A novice stops there; a journeyman then exchanges one item for another as long
 * as it helps; an expert searches with bounds (branch and bound).
 */
export function solvePack(task: PackTask, skill: Skill): number[] {
  const items = task.items
    .map(([weight, value], index): Item => ({ index, weight, value }))
    .sort((a, b) => b.value * a.weight - a.value * b.weight || a.index - b.index);
  if (skill === "expert") return indexes(branchAndBound(items, task.capacity));
  const chosen = greedy(items, task.capacity);
  return indexes(skill === "novice" ? chosen : exchange(items, chosen, task.capacity));
}

const indexes = (items: readonly Item[]): number[] => items.map((item) => item.index).sort((a, b) => a - b);
const weigh = (items: readonly Item[]): number => items.reduce((sum, item) => sum + item.weight, 0);

function greedy(items: readonly Item[], capacity: number): Item[] {
  let left = capacity;
  return items.filter((item) => {
    if (item.weight > left) return false;
    left -= item.weight;
    return true;
  });
}

function exchange(items: readonly Item[], first: Item[], capacity: number): Item[] {
  let chosen = first;
  for (;;) {
    const room = capacity - weigh(chosen);
    const outside = items.filter((item) => !chosen.includes(item));
    const swap = chosen
      .flatMap((out) => outside.map((into) => ({ out, into })))
      .find(({ out, into }) => into.value > out.value && into.weight - out.weight <= room);
    if (swap === undefined) return chosen;
    chosen = [...chosen.filter((item) => item !== swap.out), swap.into];
  }
}

function branchAndBound(items: readonly Item[], capacity: number): Item[] {
  let best = greedy(items, capacity);
  let bestValue = best.reduce((sum, item) => sum + item.value, 0);
  const chosen: Item[] = [];
  const visit = (at: number, room: number, value: number): void => {
    if (value > bestValue) {
      best = [...chosen];
      bestValue = value;
    }
    const item = items[at];
    if (item === undefined || value + ceiling(items, at, room) <= bestValue) return;
    if (item.weight <= room) {
      chosen.push(item);
      visit(at + 1, room - item.weight, value + item.value);
      chosen.pop();
    }
    visit(at + 1, room, value);
  };
  visit(0, capacity, 0);
  return best;
}

function ceiling(items: readonly Item[], from: number, capacity: number): number {
  let room = capacity;
  let value = 0;
  for (const item of items.slice(from)) {
    if (item.weight > room) return value + (item.value * room) / item.weight;
    room -= item.weight;
    value += item.value;
  }
  return value;
}
