/** One market as deployed; everything in it was read from the chain after deployment. */
export type MarketDeployment = {
  /** EIP-55 address. */
  address: string;
  /** Name of the ABI in `@surety/contracts/abi`. */
  abi: "JobMarket";
  /** Number of the block that holds the deployment; indexing starts here. */
  startBlock: number;
  /** Hash of that block: tells two chains with the same id apart. */
  blockHash: string;
  transactionHash: string;
  /** In the constructor's order: token, minReviewPeriod, minRulingPeriod, minMandatePeriod (seconds), feeBps, feeRecipient. */
  constructorArguments: readonly (string | number)[];
  /** The token's own answers at deployment; `abi` is `TestUSD` only where this project deployed it. */
  paymentToken: { address: string; symbol: string; decimals: number; abi: "TestUSD" | "ERC20" };
};

/** What stands on one chain. Written by `pnpm deploy:contracts`, never by hand. */
export type Deployment = {
  chainId: number;
  /** Name of the network in `contracts/chains.json`. */
  network: string;
  markets: readonly MarketDeployment[];
};
