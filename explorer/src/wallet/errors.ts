/** The base of what can go wrong with a wallet before the SDK has it; like the SDK's errors it says what to do next. */
export class WalletError extends Error {
  override readonly name: string = "WalletError";
  readonly remedy: string;

  constructor(what: string, remedy: string, options?: ErrorOptions) {
    super(`${what} ${remedy}`, options);
    this.remedy = remedy;
  }
}

/** The wallet does not know the market's chain. */
export class WalletChainUnknownError extends WalletError {
  override readonly name = "WalletChainUnknownError";
  readonly chainId: number;

  constructor(chainId: number, options?: ErrorOptions) {
    super(
      `The wallet does not know chain ${chainId}.`,
      `Add chain ${chainId} with an RPC address that you trust in the wallet's own settings, then switch again.`,
      options,
    );
    this.chainId = chainId;
  }
}

/** The wallet's owner said no to a request that signs nothing. */
export class WalletRefusedError extends WalletError {
  override readonly name = "WalletRefusedError";

  constructor(options?: ErrorOptions) {
    super("The wallet refused.", "Nothing was signed. Allow the request in the wallet to go on.", options);
  }
}

/** The index speaks of another market than the one that the SDK knows on this chain. */
export class MarketDiffersError extends WalletError {
  override readonly name = "MarketDiffersError";
  readonly shown: string;
  readonly known: string;

  constructor(shown: string, known: string, options?: ErrorOptions) {
    super(
      `This index shows the market ${shown}, but the one on record for this chain is ${known}.`,
      "Do not act here: use an index that you trust. Nothing was signed.",
      options,
    );
    this.shown = shown;
    this.known = known;
  }
}
