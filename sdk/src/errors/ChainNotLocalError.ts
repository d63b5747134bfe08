import { MarketError } from "./MarketError.ts";

/** Something that only a local test chain gives, free money for instance, was asked of another chain. */
export class ChainNotLocalError extends MarketError {
  override readonly name = "ChainNotLocalError";
  /** The chain that the RPC serves. */
  readonly chainId: number;

  constructor(chainId: number) {
    super(
      `Chain ${chainId} is no local test chain, so that nobody hands out wallets with money there.`,
      "Start a local chain with `pnpm start`, or open the market with a signer of your own: createMarket({ rpcUrl, signer }).",
    );
    this.chainId = chainId;
  }
}
