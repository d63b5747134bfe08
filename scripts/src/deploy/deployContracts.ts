import { jobMarketAbi } from "@surety/contracts/abi";
import type { Deployment, MarketDeployment } from "@surety/contracts/deployments";
import jobMarketModule from "@surety/contracts/ignition/JobMarket";
import testUSDModule from "@surety/contracts/ignition/TestUSD";
import { BrowserProvider, getAddress, type Provider } from "ethers";
import type { ArtifactManager } from "hardhat/types/artifacts";
import type { EthereumProvider } from "hardhat/types/providers";
import type { ChainConfig } from "./ChainConfig.ts";
import { checkRegistries } from "./checkRegistries.ts";
import { DeployerWithoutFundsError, DeploymentFailedError } from "./errors.ts";
import { provideRegistries } from "./provideRegistries.ts";
import { readToken, type TokenFacts } from "./readToken.ts";
import { reconcileRecord } from "./reconcileRecord.ts";
import { type DeployedContract, type IgnitionTarget, runIgnition } from "./runIgnition.ts";
import { writeRecord } from "./writeRecord.ts";

/** What a deployment left behind. */
export type DeploymentOutcome = {
  deployment: Deployment;
  recordFile: string;
  /** What was recorded before this run and still stands; undefined if nothing. */
  before: Deployment | undefined;
};

/**
 * Deploys the market, and ERC-8004's registries where the chain has no canonical ones, and records what the chain then says about them. A
 * second run deploys nothing and reports what stands.
 *
 * @param artifacts Compiled contracts; the caller has built them.
 * @param recordsDir Folder of the deployment records.
 * @param journalDir Folder of Ignition's journal for this chain.
 * @throws PaymentTokenError, RegistryError, OldStateMissingError, DeployerWithoutFundsError, RecordedChainGoneError,
 * DeploymentFailedError; nothing is recorded then.
 */
export async function deployContracts(options: {
  provider: EthereumProvider;
  artifacts: ArtifactManager;
  chain: ChainConfig;
  recordsDir: string;
  journalDir: string;
}): Promise<DeploymentOutcome> {
  const { chain, recordsDir, journalDir } = options;
  const provider = new BrowserProvider(options.provider, chain.chainId);
  try {
    const local = "deploy" in chain.paymentToken;
    const before = await reconcileRecord({ provider, chainId: chain.chainId, local, recordsDir, journalDir });
    await checkFunds(provider, chain.chainId);
    await checkRegistries(provider, chain.registries);
    const target = { provider: options.provider, artifacts: options.artifacts, journalDir, local };
    const token = await provideToken(target, provider, chain);
    const parameters = { token: token.address, ...chain.market };
    const contract = await runIgnition(target, jobMarketModule, parameters);
    const market = await describeMarket(provider, contract, inConstructorOrder(parameters), {
      ...token,
      abi: local ? "TestUSD" : "ERC20",
    });
    const registries = await provideRegistries(target, provider, chain.registries, before?.registries);
    const deployment = { chainId: chain.chainId, network: chain.network, markets: [market], registries };
    const recordFile = await writeRecord(recordsDir, deployment);
    return { deployment, recordFile, before };
  } finally {
    provider.destroy();
  }
}

async function checkFunds(provider: BrowserProvider, chainId: number): Promise<void> {
  const deployer = await provider.getSigner();
  if ((await provider.getBalance(deployer.address)) === 0n)
    throw new DeployerWithoutFundsError(deployer.address, chainId);
}

/** The table's token, or the test token, deployed if it does not stand yet. */
async function provideToken(
  target: IgnitionTarget,
  provider: Provider,
  { paymentToken }: ChainConfig,
): Promise<TokenFacts> {
  if ("address" in paymentToken) return readToken(provider, paymentToken.address, paymentToken.decimals);
  const { address } = await runIgnition(target, testUSDModule, {});
  return readToken(provider, address);
}

function inConstructorOrder(parameters: Readonly<Record<string, string | number>>): (string | number)[] {
  const inputs = jobMarketAbi.find((item) => item.type === "constructor")?.inputs ?? [];
  return inputs.map(({ name }) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`no value for constructor argument ${name}`);
    return value;
  });
}

/** Reads the block of the deployment from the chain. */
async function describeMarket(
  provider: Provider,
  contract: DeployedContract,
  constructorArguments: readonly (string | number)[],
  paymentToken: MarketDeployment["paymentToken"],
): Promise<MarketDeployment> {
  const receipt = await provider.getTransactionReceipt(contract.transactionHash);
  if (receipt === null) {
    throw new DeploymentFailedError(
      `The chain has no receipt of ${contract.transactionHash}.`,
      "contracts/ignition/deployments",
    );
  }
  return {
    address: getAddress(contract.address),
    abi: "JobMarket",
    startBlock: receipt.blockNumber,
    blockHash: receipt.blockHash,
    transactionHash: receipt.hash,
    constructorArguments,
    paymentToken,
  };
}
