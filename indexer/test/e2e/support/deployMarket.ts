import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { jobMarketAbi, testUSDAbi } from "@surety/contracts/abi";
import type { Deployment } from "@surety/contracts/deployments";
import { Contract, ContractFactory, type InterfaceAbi, type JsonRpcProvider } from "ethers";

const ARTIFACTS = fileURLToPath(new URL("../../../../contracts/artifacts/contracts/src", import.meta.url));

/** A market on a local chain, with its record written. */
export type DeployedMarket = { market: Contract; token: Contract; deployment: Deployment };

/** Deploys token and market with a fee of 0.5 % and periods of a second, and writes the record into `directory`. */
export async function deployMarket(provider: JsonRpcProvider, directory: string): Promise<DeployedMarket> {
  const deployer = await provider.getSigner(0);
  const deploy = async (name: string, folder: string, abi: InterfaceAbi, args: unknown[]) => {
    const artifact = JSON.parse(readFileSync(join(ARTIFACTS, folder, `${name}.json`), "utf8"));
    const contract = await new ContractFactory(abi, artifact.bytecode, deployer).deploy(...args);
    const receipt = await contract.deploymentTransaction()?.wait();
    if (!receipt) throw new Error(`${name} was not deployed`);
    return { address: await contract.getAddress(), receipt };
  };
  const token = await deploy("TestUSD", "tokens/TestUSD.sol", testUSDAbi, []);
  const constructorArguments = [token.address, 1, 1, 1, 50, await (await provider.getSigner(9)).getAddress()];
  const market = await deploy("JobMarket", "JobMarket.sol", jobMarketAbi, constructorArguments);
  const deployment: Deployment = {
    chainId: 31337,
    network: "localhost",
    markets: [
      {
        address: market.address,
        abi: "JobMarket",
        startBlock: market.receipt.blockNumber,
        blockHash: market.receipt.blockHash,
        transactionHash: market.receipt.hash,
        constructorArguments,
        paymentToken: { address: token.address, symbol: "TUSD", decimals: 6, abi: "TestUSD" },
      },
    ],
  };
  writeFileSync(join(directory, "31337.json"), JSON.stringify(deployment));
  return {
    market: new Contract(market.address, jobMarketAbi, deployer),
    token: new Contract(token.address, testUSDAbi, deployer),
    deployment,
  };
}
