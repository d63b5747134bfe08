import { readFile } from "node:fs/promises";
import type { Deployment, RegistriesDeployment } from "@surety/contracts/deployments";
import { type BaseContract, ContractFactory, HDNodeWallet, JsonRpcProvider, type Wallet } from "ethers";
import { createMarket, type Market, type MarketOptions } from "../../src/index.ts";
import { startNode } from "./startNode.ts";

/** Hardhat's own accounts. */
const PHRASE = "test test test test test test test test test test test junk";
const MINUTE = 60;

/** A market on a node of its own, with 1,000 tokens in the wallet of each actor. */
export type LocalMarket = {
  rpcUrl: string;
  provider: JsonRpcProvider;
  deployment: Deployment;
  actor(index: number): HDNodeWallet;
  open(signer?: HDNodeWallet | Wallet, options?: Partial<MarketOptions>): Promise<Market>;
  mint(to: string, amount: bigint): Promise<void>;
  /** Mines a block this many seconds after the last one. */
  pass(seconds: number): Promise<void>;
  stop(): Promise<void>;
};

async function deploy(name: string, source: string, args: unknown[], deployer: HDNodeWallet): Promise<BaseContract> {
  const path = new URL(`../../../contracts/artifacts/contracts/src/${source}/${name}.json`, import.meta.url);
  const { abi, bytecode } = JSON.parse(await readFile(path, "utf8"));
  const contract = await new ContractFactory(abi, bytecode, deployer).deploy(...args);
  return contract.waitForDeployment();
}

async function deployRegistries(deployer: HDNodeWallet): Promise<RegistriesDeployment> {
  const identity = await deployRegistry("IdentityRegistry", [], deployer);
  const bound = [identity.address];
  const reputation = await deployRegistry("ReputationRegistry", bound, deployer);
  return { identity, reputation, validation: await deployRegistry("ValidationRegistry", bound, deployer) };
}

async function deployRegistry(name: string, args: unknown[], deployer: HDNodeWallet) {
  const contract = await deploy(name, `erc8004/${name}.sol`, args, deployer);
  const receipt = await contract.deploymentTransaction()?.wait();
  return { address: await contract.getAddress(), canonical: false, startBlock: receipt?.blockNumber ?? 0 };
}

async function deployMarket(deployer: HDNodeWallet, chainId: number) {
  const token = await deploy("TestUSD", "tokens/TestUSD.sol", [], deployer);
  const tokenAddress = await token.getAddress();
  const feeRecipient = deployer.address;
  const constructorArguments = [tokenAddress, MINUTE, MINUTE, MINUTE, 0, feeRecipient];
  const market = await deploy("JobMarket", "JobMarket.sol", constructorArguments, deployer);
  const receipt = await market.deploymentTransaction()?.wait();
  const registries = await deployRegistries(deployer);
  const paymentToken = { address: tokenAddress, symbol: "TUSD", decimals: 6, abi: "TestUSD" as const };
  const deployment: Deployment = {
    chainId,
    network: "localhost",
    markets: [
      {
        address: await market.getAddress(),
        abi: "JobMarket",
        startBlock: receipt?.blockNumber ?? 0,
        blockHash: receipt?.blockHash ?? "",
        transactionHash: receipt?.hash ?? "",
        constructorArguments,
        paymentToken,
      },
    ],
    registries,
  };
  return { deployment, token };
}

export async function startMarket(actors = 6): Promise<LocalMarket> {
  const node = await startNode();
  const provider = new JsonRpcProvider(node.rpcUrl, undefined, { cacheTimeout: -1 });
  const actor = (index: number) =>
    HDNodeWallet.fromPhrase(PHRASE, undefined, `m/44'/60'/0'/0/${index}`).connect(provider);
  const { chainId } = await provider.getNetwork();
  const { deployment, token } = await deployMarket(actor(19), Number(chainId));
  const mint = async (to: string, amount: bigint) => {
    await (await token.getFunction("mint")(to, amount)).wait();
  };
  for (let index = 0; index < actors; index++) await mint(actor(index).address, 1_000_000_000n);
  return {
    rpcUrl: node.rpcUrl,
    provider,
    deployment,
    actor,
    mint,
    open: (signer, options = {}) =>
      createMarket({ rpcUrl: node.rpcUrl, deployment, ...(signer === undefined ? {} : { signer }), ...options }),
    pass: async (seconds) => {
      await provider.send("evm_increaseTime", [seconds]);
      await provider.send("evm_mine", []);
    },
    stop: async () => {
      provider.destroy();
      await node.stop();
    },
  };
}
