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

/** One of ERC-8004's registries. */
export type RegistryDeployment = {
  /** EIP-55 address. */
  address: string;
  /** True for the chain's canonical registry, named in `contracts/chains.json`; false for one that this project deployed. */
  canonical: boolean;
  /** Number of the first block that holds its code; indexing starts here. */
  startBlock: number;
};

/** ERC-8004's registries on one chain. The ABIs of this project's own, a superset of the standard's, decode the canonical ones too. */
export type RegistriesDeployment = {
  identity: RegistryDeployment;
  /** Feedback about the agents of `identity`. */
  reputation: RegistryDeployment;
  /** Validations asked for by the agents of `identity`. */
  validation: RegistryDeployment;
};

/** What stands on one chain. Written by `pnpm deploy:contracts`, never by hand. */
export type Deployment = {
  chainId: number;
  /** Name of the network in `contracts/chains.json`. */
  network: string;
  markets: readonly MarketDeployment[];
  /** Absent in records that were written before the registries existed; `pnpm deploy:contracts` adds them. */
  registries?: RegistriesDeployment;
};
