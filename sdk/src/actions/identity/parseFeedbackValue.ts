import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";

/** A number of at most 18 decimals: a whole one as a bigint, any as plain decimal text such as `"87.5"`. Never a number. */
export type FeedbackValue = bigint | string;

const DECIMAL = /^(-?)(\d{1,39})(?:\.(\d{1,18}))?$/;
/** The live registries take no larger ones. */
const MAX_VALUE = 10n ** 38n;

/**
 * A value as the registry takes it: `"87.5"` is 875 with one decimal.
 *
 * @throws {@link InvalidArgumentError} for exponents, spaces, numbers, more than 18 decimals, and what goes beyond ±10^38 units.
 */
export function parseFeedbackValue(value: FeedbackValue): { value: bigint; valueDecimals: number } {
  const isText = typeof value === "string" || typeof value === "bigint";
  const [form, sign = "", whole = "", fraction = ""] = DECIMAL.exec(isText ? String(value) : "") ?? [];
  const units = form === undefined ? undefined : BigInt(`${sign}${whole}${fraction}`);
  if (units !== undefined && units <= MAX_VALUE && units >= -MAX_VALUE) {
    return { value: units, valueDecimals: fraction.length };
  }
  const remedy = 'Pass a bigint or plain decimal text with at most 18 decimals, for instance 90n or "87.5".';
  throw new InvalidArgumentError("a feedback's value", String(value), remedy);
}
