import { encodeCall } from "../../chain/encodeCall.ts";
import { eventOf } from "../../chain/events.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { Terms } from "../../documents/Terms.ts";
import type { InvalidDocumentError } from "../../errors/InvalidDocumentError.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";
import type { AuthorizedHire } from "./signHireAuthorization.ts";
import { withTerms } from "./withTerms.ts";

export type HireWithAuthorizationParameters = AuthorizedHire;
export type HireWithAuthorizationOptions = {
  /** Terms of a direct hire, published in the same transaction. */
  terms?: Terms;
};
export type HireWithAuthorizationReturnType = Handle<{ jobId: bigint }>;
export type HireWithAuthorizationErrorType = WriteErrorType | InvalidDocumentError;

/**
 * Sends the hire that a client authorized with `signHireAuthorization`. Anyone may call; the client pays, the signer only the gas.
 *
 * @example
 * ```ts
 * const { jobId } = (await (await market.hireWithAuthorization(authorized, { terms })).wait()).result;
 * ```
 */
export function hireWithAuthorization(
  client: MarketClient,
  { offer, signature, client: hirer, validAfter, validBefore, authorization }: HireWithAuthorizationParameters,
  { terms }: HireWithAuthorizationOptions = {},
): Promise<HireWithAuthorizationReturnType> {
  return sendWrite(client, () => {
    const payer = requireAddress("client", hirer);
    const values = [payer, offer, signature, validAfter, validBefore, authorization] as const;
    return {
      to: client.address,
      data: withTerms(client, encodeCall(client, "hireWithAuthorization", values), terms),
      decode: (receipt) => ({ jobId: eventOf(client, receipt, "Hired").jobId }),
    };
  });
}
