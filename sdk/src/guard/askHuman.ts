import { formatAmount } from "../amounts/formatAmount.ts";
import { cleanText } from "../errors/cleanText.ts";
import { GuardRefusedError } from "../errors/GuardRefusedError.ts";
import type { Explanation } from "../explain/Explanation.ts";
import { weightOf } from "./checkLimits.ts";
import type { Demand } from "./Demand.ts";
import type { Approval, ApprovalRequest } from "./Guard.ts";
import type { Limits } from "./policy/parsePolicy.ts";

/** Asks a human. */
export type Approve = (request: ApprovalRequest) => Promise<Approval>;
/** Asks a model for a comment on an explanation; its own words are untrusted. */
export type Narrate = (explanation: Explanation) => Promise<string>;

const COMMENTARY_LIMIT = 1_000;

/** Why the policy wants a human to be asked; nothing if it does not. */
export function reasonsToAsk(demand: Demand, { approvalAbove, token }: Limits): string[] {
  const amount = weightOf(demand);
  if (amount <= approvalAbove) return demand.asks;
  const show = (units: bigint) => `${formatAmount(units, token.decimals)} ${token.symbol}`;
  return [`It puts ${show(amount)} at risk, which is above ${show(approvalAbove)}.`, ...demand.asks];
}

/**
 * Asks, and takes nothing but a yes to exactly this hash for a yes.
 *
 * @throws {@link GuardRefusedError} with rule `approval`
 */
export async function askHuman(
  request: Omit<ApprovalRequest, "commentary">,
  approve: Approve | undefined,
  narrate: Narrate | undefined,
): Promise<void> {
  const asked = request.reasons.join(" ");
  if (approve === undefined) throw denied(asked, "Nobody can be asked: give the guard an approver, or ask for less.");
  // Commentary comes after the decision to ask, and nothing reads it but the human.
  const commentary = await narrate?.(request.explanation).catch(() => undefined);
  const shown = commentary === undefined ? undefined : cleanText(String(commentary), COMMENTARY_LIMIT);
  const answer = await approve({ ...request, commentary: shown });
  if (answer?.isApproved !== true) throw denied(asked, "The human said no. Nothing was signed.");
  if (answer.hash !== request.hash)
    throw denied(asked, "The answer was to another call: approve the hash that was asked.");
}

function denied(asked: string, remedy: string): GuardRefusedError {
  return new GuardRefusedError({ rule: "approval", asked, remedy });
}
