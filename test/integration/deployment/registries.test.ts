import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDeployment } from "@surety/contracts/deployments";
import { expect } from "chai";
import { id, type Provider, ZeroHash } from "ethers";
import type { ChainConfig } from "../../../scripts/src/deploy/ChainConfig.ts";
import { describeDeployment } from "../../../scripts/src/deploy/describeDeployment.ts";
import { OldStateMissingError, RegistryError } from "../../../scripts/src/deploy/errors.ts";
import { findStartBlock } from "../../../scripts/src/deploy/findStartBlock.ts";
import { writeRecord } from "../../../scripts/src/deploy/writeRecord.ts";
import { CHAIN, type Connection, deploy as deployTo, IDENTITY, REPUTATION, startChain } from "./chain.ts";

const OWN: ChainConfig["registries"] = {
  identity: { deploy: "IdentityRegistry" },
  reputation: { deploy: "ReputationRegistry" },
  validation: { deploy: "ValidationRegistry" },
};

const at = (address: string) => ({ address, source: "a test" });

describe("The registries of agents in a deployment", () => {
  let connection: Connection;
  let folder: string;

  beforeEach(async () => {
    connection = await startChain();
    folder = await mkdtemp(join(tmpdir(), "surety-registries-"));
  });

  afterEach(async () => {
    await connection.close();
    await rm(folder, { recursive: true });
  });

  async function deployed(registries: ChainConfig["registries"]) {
    const { deployment } = await deployTo(connection, folder, { ...CHAIN, registries });
    if (!deployment.registries) throw new Error("no registries on record");
    return deployment.registries;
  }

  /** An agent registers, a client rates it, and a validator checks it: with whatever registries are on record. */
  async function useRegistries() {
    const { ethers } = connection;
    const { registries } = getDeployment(CHAIN.chainId, join(folder, "records"));
    if (!registries) throw new Error("no registries on record");
    const [, owner, client, validator] = await ethers.getSigners();
    if (!owner || !client || !validator) throw new Error("too few accounts");
    const identity = await ethers.getContractAt("IdentityRegistry", registries.identity.address, owner);
    const reputation = await ethers.getContractAt("ReputationRegistry", registries.reputation.address, client);
    const validation = await ethers.getContractAt("ValidationRegistry", registries.validation.address, owner);
    const agentId = await identity["register(string)"].staticCall("ipfs://agent");
    await identity["register(string)"]("ipfs://agent");
    await reputation.giveFeedback(agentId, 87n, 0, "starred", "", "", "ipfs://feedback", ZeroHash);
    const hash = id("request");
    await validation.validationRequest(validator.address, agentId, "ipfs://request", hash);
    await validation.connect(validator).validationResponse(hash, 90, "", ZeroHash, "");
    expect(await reputation.getSummary(agentId, [client.address], "", "")).to.deep.equal([1n, 87n, 0n]);
    expect(await validation.getSummary(agentId, [], "")).to.deep.equal([1n, 90n]);
    return agentId;
  }

  it("are the canonical ones where the table names them, and our own validation registry beside them", async () => {
    const { ethers } = connection;
    const { deployment } = await deployTo(connection, folder);
    const { registries } = deployment;
    const validation = registries?.validation;
    if (!validation) throw new Error("no validation registry");
    expect(registries?.identity).to.deep.equal({ address: IDENTITY, canonical: true, startBlock: 7 });
    expect(registries?.reputation).to.deep.equal({ address: REPUTATION, canonical: true, startBlock: 8 });
    expect(validation.canonical).to.equal(false);
    expect(await ethers.provider.getCode(validation.address, validation.startBlock - 1)).to.equal("0x");
    expect(await ethers.provider.getCode(validation.address, validation.startBlock)).not.to.equal("0x");
    const contract = await ethers.getContractAt("ValidationRegistry", validation.address);
    expect(await contract.getIdentityRegistry()).to.equal(IDENTITY);
    expect(getDeployment(CHAIN.chainId, join(folder, "records"))).to.deep.equal(deployment);
    expect(await useRegistries()).to.equal(0n);
  });

  it("are our own where the table names none", async () => {
    const { ethers } = connection;
    const registries = await deployed(OWN);
    for (const { canonical, address, startBlock } of Object.values(registries)) {
      expect(canonical).to.equal(false);
      expect(await ethers.provider.getCode(address, startBlock - 1)).to.equal("0x");
      expect(await ethers.provider.getCode(address, startBlock)).not.to.equal("0x");
    }
    const reputation = await ethers.getContractAt("ReputationRegistry", registries.reputation.address);
    expect(await reputation.getIdentityRegistry()).to.equal(registries.identity.address);
    expect(await useRegistries()).to.equal(0n);
  });

  it("may be any foreign set: a configuration with its addresses works unchanged", async () => {
    const { ethers } = connection;
    const identity = await ethers.deployContract("IdentityRegistry");
    await identity["register()"]();
    const address = await identity.getAddress();
    const foreign = {
      identity: at(address),
      reputation: at(await (await ethers.deployContract("ReputationRegistry", [address])).getAddress()),
      validation: at(await (await ethers.deployContract("ValidationRegistry", [address])).getAddress()),
    };
    const registries = await deployed(foreign);
    for (const name of ["identity", "reputation", "validation"] as const) {
      expect(registries[name]).to.include({ address: foreign[name].address, canonical: true });
    }
    expect(await useRegistries()).to.equal(1n);
  });

  it("stay as they are in a second run, which says so", async () => {
    const first = await deployTo(connection, folder);
    const said = describeDeployment(first.deployment, first.before);
    const second = await deployTo(connection, folder);
    expect(second.deployment).to.deep.equal(first.deployment);
    const { markets, registries } = first.deployment;
    const { startBlock, address } = registries?.validation ?? { startBlock: 0, address: "" };
    const market = `at ${markets[0]?.address}, since block ${markets[0]?.startBlock}.`;
    expect(said).to.deep.equal([
      `JobMarket for TUSD now stands on baseSepolia ${market}`,
      `Canonical IdentityRegistry is used on baseSepolia at ${IDENTITY}, since block 7.`,
      `Canonical ReputationRegistry is used on baseSepolia at ${REPUTATION}, since block 8.`,
      `Our own ValidationRegistry now stands on baseSepolia at ${address}, since block ${startBlock}.`,
    ]);
    expect(describeDeployment(second.deployment, second.before)).to.deep.equal(
      said.map((line) => line.replace("now stands", "already stands")),
    );
  });

  it("are added to a record from before there were any", async () => {
    const { deployment } = await deployTo(connection, folder);
    const { registries, ...old } = deployment;
    await writeRecord(join(folder, "records"), old);
    expect(getDeployment(CHAIN.chainId, join(folder, "records"))).to.deep.equal(old);
    expect((await deployTo(connection, folder)).deployment).to.deep.equal({ ...old, registries });
  });

  /** Deploys, expects a refusal that left nothing behind, and returns it. */
  async function refusal(change: Partial<ChainConfig["registries"]>): Promise<unknown> {
    const registries = { ...CHAIN.registries, ...change };
    const error = await deployTo(connection, folder, { ...CHAIN, registries }).catch((reason) => reason);
    expect(await readdir(folder)).to.deep.equal([]);
    return error;
  }

  it("are refused if they are not what the table says", async () => {
    const { ethers } = connection;
    const nothing = "0x00000000000000000000000000000000000000AA";
    const other = await (await ethers.deployContract("IdentityRegistry")).getAddress();
    const cases: [Partial<ChainConfig["registries"]>, RegistryError][] = [
      [{ identity: at(nothing) }, new RegistryError(nothing, "has no code on this chain")],
      [{ reputation: at(nothing) }, new RegistryError(nothing, "has no code on this chain")],
      [{ identity: at(REPUTATION) }, new RegistryError(REPUTATION, "is no ERC-721, as a registry of agents is")],
      [{ reputation: at(IDENTITY) }, new RegistryError(IDENTITY, "does not answer getIdentityRegistry()")],
      [{ identity: at(other) }, new RegistryError(REPUTATION, `speaks of the agents of ${IDENTITY}, not of ${other}`)],
      [
        { identity: OWN.identity },
        new RegistryError(
          REPUTATION,
          "cannot speak of the agents of an identity registry that is still to be deployed",
        ),
      ],
    ];
    for (const [change, expected] of cases) expect(await refusal(change)).to.deep.equal(expected);
  });

  it("need an RPC that knows old blocks, so that the first one to index is found", async () => {
    const forgetful = {
      getBlockNumber: async () => 9,
      getCode: () => Promise.reject(new Error("missing trie node")),
    } as unknown as Provider;
    const error = await findStartBlock(forgetful, IDENTITY).catch((reason) => reason);
    expect(error).to.be.instanceOf(OldStateMissingError);
    expect(error.message).to.equal(
      `The RPC does not say whether ${IDENTITY} had code in block 4, so the first block to index ` +
        "cannot be found. Use an RPC that keeps the state of old blocks (an archive node).",
    );
  });
});
