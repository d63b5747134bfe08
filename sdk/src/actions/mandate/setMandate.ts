import { ZeroAddress } from "ethers";
import { type Amount, parseAmount } from "../../amounts/parseAmount.ts";
import { encodeCall } from "../../chain/encodeCall.ts";
import { eventOf } from "../../chain/events.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { InvalidAmountError } from "../../errors/InvalidAmountError.ts";
import { bitsOf, type MandateRight } from "../../types/mandateRight.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";
import { requireInteger } from "../requireInteger.ts";

export type SetMandateParameters = {
  operator: string;
  /** Most that one job may put at risk. */
  maxPerJob: Amount;
  /** Most that all jobs of one window may put at risk. Any interval as long as one period sees at most twice this. */
  maxPerPeriod: Amount;
  /** Length of a window in seconds. */
  period: number | bigint;
  /** Unix second of chain time at which the mandate ends. */
  expiresAt: number | bigint;
  rights: readonly MandateRight[];
  /** The only evaluator allowed; any by default. */
  evaluator?: string;
  /** True if counterparties must be on the principal's list (`setCounterparty`); false by default. */
  isAllowlisted?: boolean;
};
/** `spent` of the running window, in token units; a change of a mandate keeps it. */
export type SetMandateReturnType = Handle<{ operator: string; spent: bigint }>;
export type SetMandateErrorType = WriteErrorType | InvalidAmountError;

/**
 * Lets an operator, a hot key, risk so much of the signer's account balance and no more. Acts at once.
 *
 * @example
 * ```ts
 * const expiresAt = (await market.getLatestBlock()).timestamp + 7 * 86_400;
 * const rights = ["post", "hire", "accept"] as const;
 * await market.setMandate({ operator, maxPerJob: "5", maxPerPeriod: "20", period: 86_400, expiresAt, rights });
 * ```
 */
export function setMandate(client: MarketClient, parameters: SetMandateParameters): Promise<SetMandateReturnType> {
  return sendWrite(client, () => {
    const { decimals } = client.token;
    const operator = requireAddress("operator", parameters.operator);
    const terms = {
      maxPerJob: parseAmount(parameters.maxPerJob, decimals),
      maxPerPeriod: parseAmount(parameters.maxPerPeriod, decimals),
      period: requireInteger("period", parameters.period),
      expiresAt: requireInteger("expiresAt", parameters.expiresAt),
      evaluator: requireAddress("evaluator", parameters.evaluator ?? ZeroAddress),
      allowlist: parameters.isAllowlisted ?? false,
      rights: bitsOf(parameters.rights),
    };
    return {
      to: client.address,
      data: encodeCall(client, "setMandate", [operator, terms]),
      decode: (receipt) => ({ operator, spent: eventOf(client, receipt, "MandateSet").spent }),
    };
  });
}
