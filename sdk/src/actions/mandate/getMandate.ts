import { readContract } from "../../chain/readContract.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { type MandateRight, rightsOf } from "../../types/mandateRight.ts";
import type { ReadErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";

export type GetMandateParameters = { principal: string; operator: string };
/** What an operator may do and risk; amounts in token units. */
export type Mandate = {
  maxPerJob: bigint;
  maxPerPeriod: bigint;
  /** Seconds. */
  period: bigint;
  /** Unix second. */
  expiresAt: bigint;
  rights: MandateRight[];
  /** The only evaluator allowed; zero for any. */
  evaluator: string;
  isAllowlisted: boolean;
  /** Put at risk in the running window. */
  spent: bigint;
  /** What may still be put at risk now; 0 once the mandate has expired. */
  left: bigint;
  /** Unix second at which the next window begins; 0 once the mandate has expired. */
  resetsAt: bigint;
};
/** Null if the operator holds no mandate of the principal. */
export type GetMandateReturnType = Mandate | null;
export type GetMandateErrorType = ReadErrorType;

/**
 * Reads the chain. What an operator may do for a principal, and how much of it is left.
 *
 * @example
 * ```ts
 * const { left, resetsAt } = (await market.getMandate({ principal, operator })) ?? { left: 0n, resetsAt: 0n };
 * ```
 */
export async function getMandate(
  client: MarketClient,
  parameters: GetMandateParameters,
): Promise<GetMandateReturnType> {
  const principal = requireAddress("principal", parameters.principal);
  const operator = requireAddress("operator", parameters.operator);
  const [{ terms, spent }, { left, resetsAt }] = await Promise.all([
    readContract(client, "mandateOf", [principal, operator]),
    readContract(client, "spendable", [principal, operator]),
  ]);
  if (terms.rights === 0n) return null;
  const { allowlist: isAllowlisted, rights, ...caps } = terms;
  return { ...caps, isAllowlisted, rights: rightsOf(rights), spent, left, resetsAt };
}
