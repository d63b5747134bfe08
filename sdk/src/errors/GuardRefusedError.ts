import { cleanText } from "./cleanText.ts";
import { MarketError } from "./MarketError.ts";

/** The rule of a guard that refused. */
export type GuardRule =
  | "killSwitch"
  | "tripped"
  | "chain"
  | "contract"
  | "function"
  | "encoding"
  | "batch"
  | "signature"
  | "spender"
  | "principal"
  | "offer"
  | "deadline"
  | "facts"
  | "maxAllowance"
  | "maxPerTransaction"
  | "maxPerDay"
  | "maxPerCounterparty"
  | "maxDepositPerDay"
  | "maxOpenJobs"
  | "approval";

/** Values of a refusal. Amounts are whole tokens as text, with the token's symbol. */
export type Refusal = {
  rule: GuardRule;
  /** What was asked for. */
  asked: string;
  /** What the rule still allows; absent where nothing would help. */
  left?: string | undefined;
  /** Unix second of chain time at which the rule would allow what was asked; absent if time alone does not help. */
  resetsAt?: number | undefined;
  /** What to do next. */
  remedy: string;
};

/**
 * The guard refused; nothing was signed and nothing was sent.
 *
 * @example
 * ```ts
 * if (error instanceof GuardRefusedError && error.rule === "maxPerDay") console.log(error.left, error.resetsAt);
 * ```
 */
export class GuardRefusedError extends MarketError {
  override readonly name = "GuardRefusedError";
  readonly rule: GuardRule;
  readonly asked: string;
  readonly left: string | undefined;
  readonly resetsAt: number | undefined;

  constructor({ rule, asked, left, resetsAt, remedy }: Refusal, options?: ErrorOptions) {
    const shown = cleanText(asked, 200);
    const rest = left === undefined ? "" : `, ${left} is left`;
    super(`The guard refused by its rule ${rule}: ${shown} was asked${rest}.`, remedy, options);
    this.rule = rule;
    this.asked = shown;
    this.left = left;
    this.resetsAt = resetsAt;
  }
}
