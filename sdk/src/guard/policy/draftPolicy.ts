import type { PaymentToken } from "../../client/MarketClient.ts";
import { addressesOf } from "../../registries/addressesOf.ts";
import type { Registries } from "../../registries/Registries.ts";
import type { Policy } from "./Policy.ts";

/** What hires, works and is paid in bonded jobs with the own money, and takes power back. */
const JOB_FUNCTIONS = [
  "post",
  "bid",
  "hire",
  "publishTerms",
  "submit",
  "accept",
  "dispute",
  "claimPayment",
  "claimRefund",
  "claimSplit",
  "cancelNonce",
  "rate",
  "deposit",
  "depositWithPermit",
  "withdraw",
  "revokeMandate",
] as const;

/** What describes an agent, judges one or asks for a judgement, and gives nothing away. */
const AGENT_FUNCTIONS = [
  "register",
  "setAgentURI",
  "setMetadata",
  "giveFeedback",
  "revokeFeedback",
  "appendResponse",
  "validationRequest",
  "validationResponse",
] as const;

/**
 * A policy to start from, for a market and an agent that hires and works in bonded jobs: every cap follows from what one day may cost.
 *
 * Left out on purpose, so that a human adds them knowingly: mandates, agreements, operators' acts, plain jobs, and what gives an agent's
 * identity away or changes where it is paid.
 *
 * @param market - The market, as `createMarket` gives it.
 * @param day - What one day may put at risk, in whole tokens.
 *
 * @example
 * ```ts
 * const policy = draftPolicy(await createMarket({ rpcUrl }), { maxPerDay: "20", maxPerTransaction: "5", approvalAbove: "2" });
 * ```
 */
export function draftPolicy(
  market: { chainId: number; address: string; token: PaymentToken; registries?: Registries | undefined },
  day: Pick<Policy, "maxPerDay" | "maxPerTransaction" | "approvalAbove">,
): Policy {
  const { address, symbol, decimals } = market.token;
  return {
    version: 1,
    chainId: market.chainId,
    market: market.address,
    token: { address, symbol, decimals },
    functions: [...JOB_FUNCTIONS],
    ...(market.registries !== undefined && {
      registries: {
        ...addressesOf(market.registries),
        functions: [...AGENT_FUNCTIONS],
      },
    }),
    approvals: true,
    signatures: ["Offer", "Permit"],
    ...day,
    maxPerCounterparty: day.maxPerDay,
    maxDepositPerDay: day.maxPerDay,
    maxAllowance: day.maxPerDay,
    maxOpenJobs: 10,
  };
}
