import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { jobMarketAbi, testUSDAbi } from "@surety/contracts/abi";
import { type Deployment, listDeployments, type MarketDeployment } from "@surety/contracts/deployments";
import { Contract, ContractFactory, type InterfaceAbi, type JsonRpcProvider } from "ethers";

const ARTIFACTS = fileURLToPath(new URL("../../../../contracts/artifacts/contracts/src", import.meta.url));

/** A market on a local chain, with its record written. */
export type DeployedMarket = { market: Contract; token: Contract; deployment: Deployment };

/** Deploys token and market with a fee of 0.5 % and periods of a second, and adds them to the chain's record in `directory`. */
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
  const record: MarketDeployment = {
    address: market.address,
    abi: "JobMarket",
    startBlock: market.receipt.blockNumber,
    blockHash: market.receipt.blockHash,
    transactionHash: market.receipt.hash,
    constructorArguments,
    paymentToken: { address: token.address, symbol: "TUSD", decimals: 6, abi: "TestUSD" },
  };
  const deployment = addTo(directory, Number((await provider.getNetwork()).chainId), record);
  return {
    market: new Contract(market.address, jobMarketAbi, deployer),
    token: new Contract(token.address, testUSDAbi, deployer),
    deployment,
  };
}

function addTo(directory: string, chainId: number, market: MarketDeployment): Deployment {
  const known = listDeployments(directory).find((one) => one.chainId === chainId);
  const network = chainId === 31337 ? "localhost" : `chain${chainId}`;
  const deployment: Deployment = { chainId, network, markets: [...(known?.markets ?? []), market] };
  writeFileSync(join(directory, `${chainId}.json`), JSON.stringify(deployment));
  return deployment;
}
