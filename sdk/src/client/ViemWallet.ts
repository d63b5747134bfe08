/**
 * What a market uses of a viem `WalletClient`, and of viem's smart account clients. It is told by shape, so that whoever has no viem
 * needs none.
 */
export type ViemWallet = {
  /** The account that acts; without it the wallet's first address. */
  readonly account?: { readonly address: string; readonly type: string } | undefined;
  getAddresses?(): Promise<readonly string[]>;
  getChainId(): Promise<number>;
  signTypedData(parameters: never): Promise<string>;
  sendTransaction(parameters: never): Promise<string>;
  request(request: never): Promise<unknown>;
};
