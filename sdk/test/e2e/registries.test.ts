import { validationRegistryAbi } from "@surety/contracts/abi";
import { Contract, ContractFactory, id, ZeroHash } from "ethers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  agentWalletDomain,
  agentWalletTypes,
  buildRegistration,
  createMarket,
  type Market,
  type MarketSigner,
  parseRegistrationFile,
  suretyService,
} from "../../src/index.ts";
import { compileMock } from "../support/compileMock.ts";
import { type LocalMarket, startMarket } from "../support/startMarket.ts";

let local: LocalMarket;
let owner: Market;
let wallet: Market;
let stranger: Market;
const address = (index: number) => local.actor(index).address;
const placeOf = (registry: "identity" | "validation") => local.deployment.registries?.[registry].address ?? "";

beforeAll(async () => {
  local = await startMarket(0);
  const opened = await Promise.all([0, 1, 2].map((index) => local.open(local.actor(index))));
  [owner, wallet, stranger] = opened as [Market, Market, Market];
});

afterAll(() => local?.stop());

function fileOf(market: Market) {
  const services = [suretyService(market, { skills: ["audit"], price: "2.5" })];
  return buildRegistration({ name: "Ledger auditor", description: "Audits small Solidity files.", services });
}

async function register(): Promise<bigint> {
  return (await (await owner.identity.registerAgent({ file: fileOf(owner) })).wait()).result.agentId;
}

describe("agents", () => {
  test("register with their file, metadata and another wallet", async () => {
    const registering = await owner.identity.registerAgent({
      file: fileOf(owner),
      metadata: { model: "local-7b", key: Uint8Array.of(0, 255) },
      wallet: (asked) => wallet.identity.signAgentWallet(asked),
    });
    const { result } = await registering.wait();
    expect((await registering.wait()).result).toEqual(result);
    const agent = await stranger.identity.getAgent(result.agentId);
    expect(agent).toEqual({ agentId: result.agentId, owner: address(0), wallet: address(1), uri: result.uri });
    expect(parseRegistrationFile(agent.uri)).toMatchObject({ ok: true, document: fileOf(owner) });
    const metadata = (key: string) => owner.identity.getAgentMetadata({ agentId: result.agentId, key });
    expect(await metadata("model")).toEqual({ value: "0x6c6f63616c2d3762", text: "local-7b" });
    expect(await metadata("key")).toEqual({ value: "0x00ff", text: null });
    expect(await metadata("nothing")).toEqual({ value: "0x", text: "" });
  });

  test("are kept, and known by their id, if the second step fails", async () => {
    const registering = await owner.identity.registerAgent({
      uri: "ipfs://bafy",
      wallet: () => Promise.reject(new Error("The wallet is asleep.")),
    });
    const failure = await registering.wait().catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "AgentWalletUnsetError", owner: address(0) });
    const { agentId } = failure as { agentId: bigint };
    expect(await owner.identity.getAgent(agentId)).toMatchObject({ wallet: address(0), uri: "ipfs://bafy" });
  });

  test("name themselves in a later file, and keep their price within the token's decimals", async () => {
    const agentId = await register();
    const { result } = await (await owner.identity.setAgentURI({ agentId, file: fileOf(owner) })).wait();
    const agentRegistry = `eip155:31337:${placeOf("identity")}`;
    const registrations = [{ agentId: Number(agentId), agentRegistry }];
    expect(parseRegistrationFile(result.uri)).toMatchObject({ document: { registrations } });
    const services = [{ ...suretyService(owner, { skills: [], price: "1" }), price: "0.0000001" }];
    await expect(owner.identity.setAgentURI({ agentId, file: { ...fileOf(owner), services } })).rejects.toMatchObject({
      name: "InvalidAmountError",
    });
  });

  test("refuse what would be refused, before anything is sent", async () => {
    const agentId = await register();
    const before = await local.provider.getTransactionCount(address(0));
    const file = { ...fileOf(owner), name: 5 as unknown as string };
    await expect(owner.identity.registerAgent({ file })).rejects.toMatchObject({
      name: "InvalidDocumentError",
      problems: ["/name must be string (write the agent's name as text)"],
    });
    await expect(owner.identity.registerAgent({ uri: "data:application/json;base64,e30*" })).rejects.toMatchObject({
      problems: ["its base64 is broken: write it with padding and without spaces"],
    });
    const reserved = { name: "InvalidArgumentError", value: "agentWallet", remedy: /setAgentWallet/ };
    const key = "agentWallet";
    const matching = { ...reserved, remedy: expect.stringMatching(reserved.remedy) };
    await expect(owner.identity.setAgentMetadata({ agentId, key, value: "x" })).rejects.toMatchObject(matching);
    const metadata = { [key]: "x" };
    await expect(owner.identity.registerAgent({ uri: "ipfs://b", metadata })).rejects.toMatchObject(matching);
    await expect(owner.identity.getAgent(99n)).rejects.toMatchObject({
      errorName: "ERC721NonexistentToken",
      args: { tokenId: 99n },
    });
    await expect(stranger.identity.setAgentURI({ agentId, uri: "ipfs://b" })).rejects.toMatchObject({
      errorName: "ERC721InsufficientApproval",
      args: { operator: address(2), tokenId: agentId },
    });
    expect(await local.provider.getTransactionCount(address(0))).toBe(before);
  });

  test("need a deployment that has registries", async () => {
    const { registries: _, ...older } = local.deployment;
    const market = await local.open(local.actor(0), { deployment: older });
    expect(market.registries).toBeUndefined();
    const missing = { name: "RegistriesMissingError", chainId: 31_337 };
    await expect(market.identity.getAgent(0n)).rejects.toMatchObject(missing);
    await expect(market.identity.registerAgent({ uri: "ipfs://b" })).rejects.toMatchObject(missing);
  });
});

describe("a wallet's signature", () => {
  test("works once, in time, for this agent and this owner alone", async () => {
    const agentId = await register();
    const signed = await wallet.identity.signAgentWallet({ agentId });
    const forged = { ...signed, wallet: address(2) };
    await expect(owner.identity.setAgentWallet(forged)).rejects.toMatchObject({
      errorName: "SignatureInvalid",
      args: { signer: address(2) },
    });
    await (await owner.identity.setAgentWallet(signed)).wait();
    expect((await owner.identity.getAgent(agentId)).wallet).toBe(address(1));
    await (await owner.identity.unsetAgentWallet({ agentId })).wait();
    expect((await owner.identity.getAgent(agentId)).wallet).toBeNull();
    await expect(owner.identity.setAgentWallet(signed)).rejects.toMatchObject({
      errorName: "AgentWalletProofUsed",
      args: { agentId, newWallet: address(1), deadline: signed.deadline },
    });
    const late = await wallet.identity.signAgentWallet({ agentId });
    await local.pass(301);
    await expect(owner.identity.setAgentWallet(late)).rejects.toMatchObject({
      errorName: "AgentWalletDeadlinePassed",
      args: { deadline: late.deadline },
    });
  });

  test("is not made for a time that the registry refuses", async () => {
    const agentId = await register();
    const { timestamp } = await owner.getLatestBlock();
    for (const deadline of [timestamp - 1, timestamp + 301]) {
      await expect(wallet.identity.signAgentWallet({ agentId, deadline })).rejects.toMatchObject({
        name: "InvalidArgumentError",
        argument: "deadline",
      });
    }
    const deadline = BigInt(timestamp + 10_000);
    const message = { agentId, newWallet: address(1), owner: address(0), deadline };
    const signature = await local.actor(1).signTypedData(agentWalletDomain(owner), agentWalletTypes, message);
    const far = { agentId, wallet: address(1), owner: address(0), deadline, signature };
    await expect(owner.identity.setAgentWallet(far)).rejects.toMatchObject({ errorName: "AgentWalletDeadlineTooFar" });
  });

  test("may be a contract's (ERC-1271)", async () => {
    const agentId = await register();
    const key = local.actor(3);
    const { abi, bytecode } = await compileMock("SmartWallet");
    const account = await (await new ContractFactory(abi, bytecode, key).deploy(key.address)).waitForDeployment();
    const at = await account.getAddress();
    const smart: MarketSigner = {
      getAddress: async () => at,
      signTypedData: async (domain, types, message) => `${await key.signTypedData(domain, types, message)}00`,
      sendTransaction: async ({ to, data }) => account.getFunction("execute").send(to, data),
    };
    const market = await createMarket({ rpcUrl: local.rpcUrl, deployment: local.deployment, signer: smart });
    await (await owner.identity.setAgentWallet(await market.identity.signAgentWallet({ agentId }))).wait();
    expect((await owner.identity.getAgent(agentId)).wallet).toBe(at);
  });
});

describe("feedback without a job", () => {
  test("is given, answered, summed up by named clients, and taken back once", async () => {
    const agentId = await register();
    const give = async (value: string) =>
      (await (await stranger.identity.giveFeedback({ agentId, value, tag1: "starred" })).wait()).result;
    expect(await give("87.5")).toEqual({ agentId, client: address(2), feedbackIndex: 1n, uri: "", hash: ZeroHash });
    await give("-1.25");
    await give("90.5");
    const summary = { count: 3n, value: "58.9", valueRaw: 589n, valueDecimals: 1 };
    const clients = [address(2), address(2).toLowerCase()];
    expect(await owner.identity.getFeedbackSummary({ agentId, clients })).toEqual(summary);
    await expect(owner.identity.getFeedbackSummary({ agentId, clients: [] })).rejects.toMatchObject({
      name: "InvalidArgumentError",
      argument: "clients",
    });
    const place = { agentId, client: address(2), feedbackIndex: 2n };
    const { result } = await (await owner.identity.respondToFeedback({ ...place, text: "Sorry." })).wait();
    expect(result).toMatchObject({ responder: address(0), uri: "data:text/plain;charset=utf-8,Sorry." });
    await (await stranger.identity.revokeFeedback(place)).wait();
    expect(await owner.identity.getFeedback(place)).toEqual({
      ...place,
      value: "-1.25",
      valueRaw: -125n,
      valueDecimals: 2,
      tag1: "starred",
      tag2: "",
      isRevoked: true,
      responses: 1n,
    });
    await expect(stranger.identity.revokeFeedback(place)).rejects.toMatchObject({
      errorName: "RevocationRepeated",
      args: { agentId, client: address(2), feedbackIndex: 2n },
    });
    expect((await owner.identity.getFeedback({ agentId, client: address(2) })).feedbackIndex).toBe(3n);
  });

  test("is refused from the agent's own side, about no agent, and as a number", async () => {
    const agentId = await register();
    await expect(owner.identity.giveFeedback({ agentId, value: 1n })).rejects.toMatchObject({
      errorName: "FeedbackClientRefused",
      args: { agentId, client: address(0) },
    });
    await expect(stranger.identity.giveFeedback({ agentId: 99n, value: 1n })).rejects.toMatchObject({
      errorName: "ERC721NonexistentToken",
      args: { tokenId: 99n },
    });
    const value = 87.5 as unknown as string;
    await expect(stranger.identity.giveFeedback({ agentId, value })).rejects.toMatchObject({
      name: "InvalidArgumentError",
      argument: "a feedback's value",
      value: "87.5",
    });
    await expect(owner.identity.getFeedback({ agentId, client: address(5) })).rejects.toMatchObject({
      errorName: "FeedbackNotFound",
      args: { agentId, client: address(5), feedbackIndex: 1n },
    });
  });
});

/** Takes the hash of a request that is on its way, for another agent; gives the hash. */
async function squat(data: string, agentId: bigint): Promise<string> {
  const registry = new Contract(placeOf("validation"), validationRegistryAbi, local.actor(2));
  const [validator, , uri, hash] = registry.interface.decodeFunctionData("validationRequest", data);
  await registry.getFunction("validationRequest").send(validator, agentId, uri, hash, { gasLimit: 2_000_000n });
  return hash;
}

describe("a validation request", () => {
  test("whose hash was taken before it was mined is made again with a fresh salt", async () => {
    const agentId = await register();
    const { result: own } = await (await stranger.identity.registerAgent({ uri: "ipfs://squatter" })).wait();
    const key = local.actor(0);
    const taken: string[] = [];
    // Whoever sees the first request gets its own in before it.
    const watched: MarketSigner = {
      getAddress: () => key.getAddress(),
      signTypedData: (...data) => key.signTypedData(...data),
      sendTransaction: async (request) => {
        if (taken.length === 0) taken.push(await squat(String(request.data), own.agentId));
        return key.sendTransaction(request);
      },
    };
    const market = await createMarket({ rpcUrl: local.rpcUrl, deployment: local.deployment, signer: watched });
    await local.provider.send("evm_setAutomine", [false]);
    const asking = await market.identity.requestValidation({ agentId, validator: address(4), description: "Right?" });
    await local.provider.send("evm_mine", []);
    await local.provider.send("evm_setAutomine", [true]);
    const [hash = ""] = taken;
    const { receipt, result } = await asking.wait();
    expect(result.requestHash).not.toBe(hash);
    expect(receipt.hash).not.toBe(asking.hash);
    expect((await asking.wait()).result).toEqual(result);
    const unanswered = { agentId, validator: address(4), isAnswered: false, response: 0, updatedAt: 0n };
    expect(await owner.identity.getValidation(result.requestHash)).toMatchObject(unanswered);
    expect(await owner.identity.getValidation(hash)).toMatchObject({ agentId: own.agentId });
  });

  test("is answered by its validator alone", async () => {
    const agentId = await register();
    const asking = await owner.identity.requestValidation({ agentId, validator: address(2), description: "Right?" });
    const { requestHash } = (await asking.wait()).result;
    await expect(wallet.identity.respondToValidation({ requestHash, response: 1 })).rejects.toMatchObject({
      errorName: "ValidationCallerRefused",
      args: { caller: address(1), validator: address(2) },
    });
    await (await stranger.identity.respondToValidation({ requestHash, response: 0, tag: "final" })).wait();
    expect(await owner.identity.getValidation(requestHash)).toMatchObject({
      isAnswered: true,
      response: 0,
      tag: "final",
    });
    const unknown = id("nothing");
    await expect(owner.identity.getValidation(unknown)).rejects.toMatchObject({
      errorName: "ValidationRequestNotFound",
      args: { requestHash: unknown },
    });
  });
});
