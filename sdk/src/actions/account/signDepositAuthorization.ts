import { hexlify, randomBytes } from "ethers";
import { type Amount, parseAmount } from "../../amounts/parseAmount.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { requireSender } from "../../client/requireSender.ts";
import type { AuthorizationUnsupportedError } from "../../errors/AuthorizationUnsupportedError.ts";
import type { InvalidAmountError } from "../../errors/InvalidAmountError.ts";
import { depositNonceOf } from "../../signatures/authorizationNonces.ts";
import { signAuthorization } from "../../signatures/signAuthorization.ts";
import type { ReadErrorType, SignErrorType } from "../errorTypes.ts";
import { validUntilOf } from "../validUntilOf.ts";

export type SignDepositAuthorizationParameters = {
  amount: Amount;
  /** Unix second of chain time before which it must be used; an hour from now by default. */
  validBefore?: number | bigint;
};
/** A deposit that anyone may send for `from`; amount in token units, times in Unix seconds. */
export type DepositAuthorization = {
  from: string;
  amount: bigint;
  validAfter: bigint;
  validBefore: bigint;
  salt: string;
  signature: string;
};
export type SignDepositAuthorizationReturnType = DepositAuthorization;
export type SignDepositAuthorizationErrorType =
  | ReadErrorType
  | InvalidAmountError
  | AuthorizationUnsupportedError
  | SignErrorType;

/**
 * Signs that the market may pull this much from the signer's wallet into its own account balance (ERC-3009). Nothing is sent, and the
 * signer needs no gas: hand it to whoever calls `depositWithAuthorization`.
 *
 * @example
 * ```ts
 * await relayerMarket.depositWithAuthorization(await market.signDepositAuthorization({ amount: "25" }));
 * ```
 */
export async function signDepositAuthorization(
  client: MarketClient,
  parameters: SignDepositAuthorizationParameters,
): Promise<SignDepositAuthorizationReturnType> {
  const from = requireSender(client).address;
  const amount = parseAmount(parameters.amount, client.token.decimals);
  const validBefore = await validUntilOf(client, "validBefore", parameters.validBefore);
  const salt = hexlify(randomBytes(32));
  const signature = await signAuthorization(client, amount, depositNonceOf(from, salt), validBefore, { salt });
  return { from, amount, validAfter: 0n, validBefore, salt, signature };
}
