import type { TransactionRequest, TypedDataDomain, TypedDataField } from "ethers";

/**
 * All that a market asks of an account. Every ethers `Signer` has it; a smart account needs no more than this.
 *
 * @example
 * ```ts
 * const signer: MarketSigner = {
 *   getAddress: async () => account, // the contract that becomes client or provider
 *   signTypedData: (domain, types, message) => owner.signTypedData(domain, types, message), // checked by ERC-1271
 *   sendTransaction: ({ to, data }) => relay(account, to, data), // gives the hash of the transaction that was sent
 * };
 * ```
 */
export type MarketSigner = {
  /** The account that acts, holds money and gets the reputation. */
  getAddress(): Promise<string>;
  /** Signs an EIP-712 message, so that the account's key or its ERC-1271 code accepts it. */
  signTypedData(
    domain: TypedDataDomain,
    types: Record<string, TypedDataField[]>,
    message: Record<string, unknown>,
  ): Promise<string>;
  /** Sends a call in the account's name. Accounts with code get no nonce, gas and fees: their transport has its own. */
  sendTransaction(request: TransactionRequest): Promise<{ readonly hash: string }>;
};
