import type { PackTask, Verdict } from "../types.ts";

/** Checks that the items exist, fit and are worth enough. */
export function checkPack(task: PackTask, answer: unknown): Verdict {
  const pack = packOf(task, answer);
  if (pack === undefined) return { passed: false, finding: "expected different indexes of items" };
  const { weight, value } = pack;
  const passed = weight <= task.capacity && value >= task.minValue;
  return { passed, finding: `weight ${weight} of ${task.capacity}, value ${value}, at least ${task.minValue} asked` };
}

/** Weight and value of the chosen items; undefined if the answer chooses none, one twice, or one that there is not. */
export function packOf(task: PackTask, answer: unknown): { weight: number; value: number } | undefined {
  const chosen: unknown[] = Array.isArray(answer) ? answer : [];
  const items = chosen.map((index) => (Number.isInteger(index) ? task.items[index as number] : undefined));
  const known = items.filter((item) => item !== undefined);
  if (known.length === 0 || known.length !== chosen.length || new Set(chosen).size !== chosen.length) return undefined;
  return {
    weight: known.reduce((sum, item) => sum + item[0], 0),
    value: known.reduce((sum, item) => sum + item[1], 0),
  };
}
