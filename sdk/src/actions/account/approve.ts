import type { Amount } from "../../amounts/parseAmount.ts";
import { parseAmount } from "../../amounts/parseAmount.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { InvalidAmountError } from "../../errors/InvalidAmountError.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { encodeApproval } from "./encodeApproval.ts";

export type ApproveParameters = {
  /** What the market may pull from the wallet in all; replaces an older approval. */
  amount: Amount;
};
export type ApproveReturnType = Handle<{ amount: bigint }>;
export type ApproveErrorType = WriteErrorType | InvalidAmountError;

/**
 * Lets the market pull this much from the signer's wallet, for hires, stakes and plain jobs that the wallet is to pay.
 *
 * @example
 * ```ts
 * await (await market.approve({ amount: "25" })).wait();
 * ```
 */
export function approve(client: MarketClient, { amount }: ApproveParameters): Promise<ApproveReturnType> {
  return sendWrite(client, () => {
    const units = parseAmount(amount, client.token.decimals);
    return { ...encodeApproval(client, units), decode: () => ({ amount: units }) };
  });
}
