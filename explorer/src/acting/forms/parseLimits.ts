import type { Place } from "../../wallet/Place.ts";
import type { Limits } from "../Limits.ts";
import { named } from "./named.ts";
import type { Fields, Parsed } from "./Parsed.ts";
import { readAmount } from "./readAmount.ts";

type Field = keyof Limits;

/** Reads the limits that the reader sets this page. */
export function parseLimits(fields: Fields<Field>, token: Place["token"]): Parsed<Limits, Field> {
  const once = readAmount(fields.maxPerTransaction, token);
  const day = readAmount(fields.maxPerDay, token);
  if ("problem" in once || "problem" in day) {
    return {
      problems: {
        ...named("maxPerTransaction", "problem" in once ? once.problem : undefined),
        ...named("maxPerDay", "problem" in day ? day.problem : undefined),
      },
    };
  }
  if (once.units > day.units) return { problems: { maxPerTransaction: "Write at most what a day may risk." } };
  return { value: { maxPerTransaction: fields.maxPerTransaction.trim(), maxPerDay: fields.maxPerDay.trim() } };
}
