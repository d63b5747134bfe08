/** A wallet as pages talk to it (EIP-1193), with the events by which it tells of changes. */
export type WalletProvider = {
  request(request: { method: string; params?: readonly unknown[] | object | undefined }): Promise<unknown>;
  on?(event: "accountsChanged" | "chainChanged", listener: (value: unknown) => void): unknown;
  removeListener?(event: "accountsChanged" | "chainChanged", listener: (value: unknown) => void): unknown;
};

/** A wallet that announced itself (EIP-6963). Its name is its own word. */
export type Wallet = { readonly id: string; readonly name: string; readonly provider: WalletProvider };
