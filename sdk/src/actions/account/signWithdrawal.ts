import { type Amount, parseAmount } from "../../amounts/parseAmount.ts";
import { signTypedData } from "../../chain/signTypedData.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { requireSender } from "../../client/requireSender.ts";
import type { InvalidAmountError } from "../../errors/InvalidAmountError.ts";
import { offerDomain } from "../../offers/offerTypedData.ts";
import { messageTypes } from "../../signatures/messageTypes.ts";
import { randomWord } from "../../signatures/randomWord.ts";
import type { ReadErrorType, SignErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";
import { validUntilOf } from "../validUntilOf.ts";

/** Nonces from here up are for withdrawals. */
const WITHDRAWAL_NONCES = 1n << 255n;

export type SignWithdrawalParameters = {
  amount: Amount;
  /** The wallet to pay; the signer's by default. */
  to?: string;
  /** Unix second of chain time before which it must be sent; an hour from now by default. */
  validUntil?: number | bigint;
};
/** A withdrawal that anyone may send; amount in token units, `validUntil` in Unix seconds. */
export type SignedWithdrawal = {
  principal: string;
  to: string;
  amount: bigint;
  nonce: bigint;
  validUntil: bigint;
  signature: string;
};
export type SignWithdrawalReturnType = SignedWithdrawal;
export type SignWithdrawalErrorType = ReadErrorType | InvalidAmountError | SignErrorType;

/**
 * Signs that money of the signer's account balance be paid out to a wallet. Nothing is sent, and the signer needs no gas: hand it to
 * whoever calls `withdrawWithSignature`. `cancelNonce` calls it off.
 *
 * @example
 * ```ts
 * await relayerMarket.withdrawWithSignature(await market.signWithdrawal({ amount: "25", to: wallet }));
 * ```
 */
export async function signWithdrawal(
  client: MarketClient,
  parameters: SignWithdrawalParameters,
): Promise<SignWithdrawalReturnType> {
  const principal = requireSender(client).address;
  const to = requireAddress("to", parameters.to ?? principal);
  const amount = parseAmount(parameters.amount, client.token.decimals);
  const validUntil = await validUntilOf(client, "validUntil", parameters.validUntil);
  const message = { principal, to, amount, nonce: WITHDRAWAL_NONCES + randomWord(), validUntil };
  return { ...message, signature: await signTypedData(client, offerDomain(client), messageTypes.Withdraw, message) };
}
