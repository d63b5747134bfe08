import { type MandateRight, mandateRights } from "@surety/sdk";
import type { Place } from "../../wallet/Place.ts";
import { addressProblem } from "./addressProblem.ts";
import { named } from "./named.ts";
import type { Fields, Parsed, Problems } from "./Parsed.ts";
import { readAmount } from "./readAmount.ts";
import { wholeProblem } from "./wholeProblem.ts";

type Text = "operator" | "maxPerJob" | "maxPerPeriod" | "periodHours" | "days" | "evaluator";
type Field = Text | "rights";
/** A mandate, but for the chain's time, from which its life counts. */
export type MandateDraft = {
  readonly operator: string;
  readonly maxPerJob: bigint;
  readonly maxPerPeriod: bigint;
  /** Seconds. */
  readonly period: number;
  readonly lifeSeconds: number;
  readonly rights: readonly MandateRight[];
  readonly evaluator?: string;
  readonly isAllowlisted: boolean;
};

const MAX_DAYS = 3_650;
const MAX_PERIOD_HOURS = 8_760;

/**
 * Reads a mandate that is to be given.
 *
 * @param rights - The rights that are ticked.
 * @param isAllowlisted - True if counterparties must be on the principal's list.
 */
export function parseMandate(
  fields: Fields<Text>,
  rights: readonly string[],
  isAllowlisted: boolean,
  token: Place["token"],
): Parsed<MandateDraft, Field> {
  const perJob = readAmount(fields.maxPerJob, token);
  const perPeriod = readAmount(fields.maxPerPeriod, token);
  const evaluator = fields.evaluator.trim();
  const granted = mandateRights.filter((right) => rights.includes(right));
  const problems: Problems<Field> = {
    ...named("operator", addressProblem(fields.operator)),
    ...named("maxPerJob", "problem" in perJob ? perJob.problem : undefined),
    ...named("maxPerPeriod", "problem" in perPeriod ? perPeriod.problem : undefined),
    ...named("periodHours", wholeProblem(fields.periodHours, "hours", MAX_PERIOD_HOURS)),
    ...named("days", wholeProblem(fields.days, "days", MAX_DAYS)),
    ...named("evaluator", evaluator === "" ? undefined : addressProblem(evaluator)),
    ...named("rights", granted.length === 0 ? "Grant at least one right." : undefined),
  };
  if (Object.keys(problems).length > 0 || "problem" in perJob || "problem" in perPeriod) return { problems };
  return {
    value: {
      operator: fields.operator.trim(),
      maxPerJob: perJob.units,
      maxPerPeriod: perPeriod.units,
      period: Number(fields.periodHours.trim()) * 3_600,
      lifeSeconds: Number(fields.days.trim()) * 86_400,
      rights: granted,
      ...(evaluator !== "" && { evaluator }),
      isAllowlisted,
    },
  };
}
