import { DEFAULT_LIMITS, type Limits } from "./Limits.ts";

const KEY = "surety.limits";
const AMOUNT = /^\d{1,30}(\.\d{1,18})?$/;

/** The reader's limits as this browser keeps them; the default ones where it keeps none that can be read. */
export function loadLimits(): Limits {
  const { maxPerTransaction, maxPerDay } = parse(localStorage.getItem(KEY));
  return isAmount(maxPerTransaction) && isAmount(maxPerDay) ? { maxPerTransaction, maxPerDay } : DEFAULT_LIMITS;
}

/** Keeps the reader's limits in this browser. */
export function saveLimits(limits: Limits): void {
  localStorage.setItem(KEY, JSON.stringify(limits));
}

function parse(text: string | null): Partial<Record<keyof Limits, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

function isAmount(value: unknown): value is string {
  return typeof value === "string" && AMOUNT.test(value);
}
