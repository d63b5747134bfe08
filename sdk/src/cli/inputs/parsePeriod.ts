import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400, w: 604_800 };

/** A length of time as typed, in seconds: `90s`, `30m`, `2h`, `7d` or `1w`. */
export function parsePeriod(text: string): number {
  const [, count, unit] = /^(\d{1,9})([smhdw])$/.exec(text) ?? [];
  if (count === undefined || unit === undefined) {
    throw new InvalidArgumentError("a period", text, "Pass a number and its unit: 90s, 30m, 2h, 7d or 1w.");
  }
  return Number(count) * (UNITS[unit] ?? 1);
}
