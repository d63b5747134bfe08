/** A registry of ERC-8004: the canonical one with the page that names it, or, where there is none, our own to deploy. */
export type RegistryConfig = { address: string; source: string } | { deploy: string };

/** What `contracts/chains.json` says about one chain. */
export type ChainConfig = {
  chainId: number;
  /** Name of the network in `hardhat.config.ts`. */
  network: string;
  /** A stablecoin that stands there, with the page that names it; or the test token to deploy first, on local chains. */
  paymentToken: { address: string; decimals: number; source: string } | { deploy: "TestUSD" };
  /** Constructor arguments of the market; periods in seconds, fee in basis points. */
  market: {
    minReviewPeriod: number;
    minRulingPeriod: number;
    minMandatePeriod: number;
    feeBps: number;
    feeRecipient: string;
  };
  registries: { identity: RegistryConfig; reputation: RegistryConfig; validation: RegistryConfig };
};
