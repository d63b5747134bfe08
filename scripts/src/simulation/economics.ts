import { usualPrice } from "../agents/habits/usualPrice.ts";
import type { Task } from "../work/types.ts";
import type { Traits } from "./Traits.ts";

/** What flawless work is worth to a client, token units. */
export function worthOf(task: Task, { valuePercent }: Traits, unit: bigint): bigint {
  return (usualPrice(task, unit) * BigInt(valuePercent)) / 100n;
}

/** What doing the work costs a provider, token units. */
export function costOf(task: Task, { costPercent }: Traits, unit: bigint): bigint {
  return (usualPrice(task, unit) * BigInt(costPercent)) / 100n;
}

/** What checking the work costs whoever checks it, token units. */
export function checkCostOf(task: Task, { checkCostPercent }: Traits, unit: bigint): bigint {
  return (usualPrice(task, unit) * BigInt(checkCostPercent)) / 100n;
}

/** A share of an amount: quality 0 to 1, of four digits. */
export function part(amount: bigint, quality: number): bigint {
  return (amount * BigInt(Math.round(quality * 10_000))) / 10_000n;
}
