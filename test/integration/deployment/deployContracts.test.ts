import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jobMarketAbi } from "@surety/contracts/abi";
import { getDeployment } from "@surety/contracts/deployments";
import { expect } from "chai";
import { Interface, toBeHex } from "ethers";
import hre from "hardhat";
import type { ChainConfig } from "../../../scripts/src/deploy/ChainConfig.ts";
import {
  DeployerWithoutFundsError,
  PaymentTokenError,
  RecordedChainGoneError,
} from "../../../scripts/src/deploy/errors.ts";
import { CHAIN, type Connection, deploy as deployTo, startChain, TOKEN } from "./chain.ts";

describe("deployContracts on a chain with Base Sepolia's id", () => {
  let connection: Connection;
  let folder: string;

  beforeEach(async () => {
    connection = await startChain();
    folder = await mkdtemp(join(tmpdir(), "surety-deploy-"));
  });

  afterEach(async () => {
    await connection.close();
    await rm(folder, { recursive: true });
  });

  const recordFile = () => join(folder, "records", "84532.json");

  const deploy = (chain: ChainConfig = CHAIN) => deployTo(connection, folder, chain);

  it("records what the chain holds", async () => {
    const { ethers } = connection;
    const outcome = await deploy();
    expect(outcome.before).to.equal(undefined);
    expect(outcome.recordFile).to.equal(recordFile());
    expect(getDeployment(84532, join(folder, "records"))).to.deep.equal(outcome.deployment);
    expect(await readdir(join(folder, "records"))).to.deep.equal(["84532.json"]);

    const { chainId, network, markets } = outcome.deployment;
    expect({ chainId, network, count: markets.length }).to.deep.equal({
      chainId: 84532,
      network: "baseSepolia",
      count: 1,
    });
    const [market] = markets;
    if (!market) throw new Error("no market");
    const receipt = await ethers.provider.getTransactionReceipt(market.transactionHash);
    expect(receipt?.contractAddress).to.equal(market.address);
    expect(receipt?.blockNumber).to.equal(market.startBlock);
    expect((await ethers.provider.getBlock(market.startBlock))?.hash).to.equal(market.blockHash);
    expect(market.paymentToken).to.deep.equal({ address: TOKEN, symbol: "TUSD", decimals: 6, abi: "ERC20" });

    const zero = ethers.ZeroAddress;
    expect(market.constructorArguments).to.deep.equal([TOKEN, 3600, 86_400, 3600, 0, zero]);
    const creation = await ethers.provider.getTransaction(market.transactionHash);
    const { bytecode } = await hre.artifacts.readArtifact("JobMarket");
    const encoded = new Interface(jobMarketAbi).encodeDeploy([...market.constructorArguments]);
    expect(creation?.data).to.equal(bytecode + encoded.slice(2));
    const deployed = await ethers.getContractAt("JobMarket", market.address);
    expect(await deployed.paymentToken()).to.equal(TOKEN);
  });

  it("reports what stands instead of deploying twice", async () => {
    const first = await deploy();
    const record = await readFile(recordFile(), "utf8");
    const block = await connection.ethers.provider.getBlockNumber();
    const second = await deploy();
    expect(second).to.deep.equal({ ...first, before: first.deployment });
    expect(await readFile(recordFile(), "utf8")).to.equal(record);
    expect(await connection.ethers.provider.getBlockNumber()).to.equal(block);
  });

  it("writes a lost record again from the journal and the chain", async () => {
    await deploy();
    const record = await readFile(recordFile(), "utf8");
    const block = await connection.ethers.provider.getBlockNumber();
    await rm(recordFile());
    await deploy();
    expect(await readFile(recordFile(), "utf8")).to.equal(record);
    expect(await connection.ethers.provider.getBlockNumber()).to.equal(block);
  });

  it("refuses another chain that carries the same id, and leaves the record alone", async () => {
    const { deployment } = await deploy();
    const record = await readFile(recordFile(), "utf8");
    await connection.close();
    connection = await startChain();
    const error = await deploy().catch((reason) => reason);
    expect(error).to.be.instanceOf(RecordedChainGoneError);
    expect(error.message).to.equal(
      `The RPC serves chain 84532 but does not know block ${deployment.markets[0]?.blockHash}, which holds the recorded deployment. ` +
        `Use an RPC of the chain that ${recordFile()} was recorded on.`,
    );
    expect(await readFile(recordFile(), "utf8")).to.equal(record);
  });

  /** Deploys, expects a refusal that recorded nothing, and returns it. */
  async function refusal(chain?: ChainConfig): Promise<unknown> {
    const error = await deploy(chain).catch((reason) => reason);
    expect(await readdir(folder)).to.deep.equal([]);
    return error;
  }

  it("refuses a payment token without code", async () => {
    await connection.networkHelpers.setCode(TOKEN, "0x");
    expect(await refusal()).to.deep.equal(new PaymentTokenError(TOKEN, "has no code on this chain"));
  });

  it("refuses a payment token that is none", async () => {
    await connection.networkHelpers.setCode(TOKEN, "0x00");
    expect(await refusal()).to.deep.equal(new PaymentTokenError(TOKEN, "does not answer symbol()"));
  });

  it("refuses other decimals than the table's", async () => {
    const paymentToken = { address: TOKEN, decimals: 18, source: "" };
    const expected = new PaymentTokenError(TOKEN, "has 6 decimals, not 18 as the table says");
    expect(await refusal({ ...CHAIN, paymentToken })).to.deep.equal(expected);
  });

  it("refuses a deployer without ether", async () => {
    const [deployer] = await connection.ethers.getSigners();
    if (!deployer) throw new Error("no deployer");
    await connection.networkHelpers.setBalance(deployer.address, toBeHex(0));
    expect(await refusal()).to.deep.equal(new DeployerWithoutFundsError(deployer.address, 84532));
  });
});
