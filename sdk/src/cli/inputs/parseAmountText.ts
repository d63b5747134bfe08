import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";

/** An amount as typed: checked for its shape before anybody is asked for a password; the market's token says how many decimals it may have. */
export function parseAmountText(text: string): string {
  if (/^\d{1,40}(\.\d{1,18})?$/.test(text)) return text;
  throw new InvalidArgumentError(
    "an amount",
    text,
    "Pass whole tokens in plain decimals, such as 12.50: no sign, exponent, comma or space.",
  );
}
