import { inspect } from "node:util";
import { Contract, ContractFactory, type HDNodeWallet, JsonRpcProvider, type TransactionRequest } from "ethers";
import { createWalletClient, defineChain, http } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createMarket, type Eip1193Provider, type Market, type MarketSigner } from "../../src/index.ts";
import { compileMock } from "../support/compileMock.ts";
import { manifestFor, terms, termsHash } from "../support/documents.ts";
import { type LocalMarket, startMarket } from "../support/startMarket.ts";

let local: LocalMarket;
const address = (index: number) => local.actor(index).address;
const open = (signer: Parameters<typeof createMarket>[0]["signer"]) =>
  createMarket({ deployment: local.deployment, ...(signer === undefined ? {} : { signer }) });

beforeAll(async () => {
  local = await startMarket(6);
});

afterAll(() => local?.stop());

const chain = () =>
  defineChain({
    id: 31_337,
    name: "local",
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [local.rpcUrl] } },
  });

/** A viem wallet with a key of its own. */
function keyWallet(index: number) {
  const account = privateKeyToAccount(local.actor(index).privateKey as `0x${string}`);
  return createWalletClient({ account, chain: chain(), transport: http(local.rpcUrl) });
}

/** A viem wallet whose key lives in the node. */
function nodeWallet(index: number) {
  return createWalletClient({
    account: address(index) as `0x${string}`,
    chain: chain(),
    transport: http(local.rpcUrl),
  });
}

/** A page's wallet: the node's own, opened to one account, on a chain that its owner may switch. */
function pageWallet(index: number) {
  const state = {
    chainId: "0x7a69",
    accounts: [local.actor(index).address.toLowerCase()],
    refuses: false,
    asked: [""],
  };
  const request: Eip1193Provider["request"] = async ({ method, params }) => {
    state.asked.push(method);
    if (method === "eth_chainId") return state.chainId;
    if (method === "eth_requestAccounts" || method === "eth_accounts") return state.accounts;
    if (state.refuses && /^eth_s/.test(method)) throw Object.assign(new Error("User rejected"), { code: 4001 });
    return local.provider.send(method, (params ?? []) as unknown[]);
  };
  return { state, wallet: { request } };
}

/** An ERC-1271 account of one owner, which sends through it. */
async function smartAccount(owner: HDNodeWallet): Promise<MarketSigner> {
  const { abi, bytecode } = await compileMock("SmartWallet");
  const wallet = await (await new ContractFactory(abi, bytecode, owner).deploy(owner.address)).waitForDeployment();
  const account = new Contract(await wallet.getAddress(), abi, owner);
  return {
    getAddress: () => wallet.getAddress(),
    signTypedData: (domain, types, message) => owner.signTypedData(domain, types, message),
    sendTransaction: ({ to, data }: TransactionRequest) => account.getFunction("execute")(to, data),
  };
}

/** Client and provider hire, deliver, dispute and rule: every kind of act of each. */
async function trade(client: Market, provider: Market, evaluator: Market): Promise<void> {
  await (await client.deposit({ amount: "30" })).wait();
  await (await provider.deposit({ amount: "5" })).wait();
  const expiresAt = (await client.getLatestBlock()).timestamp + 3_600;
  const judge = evaluator.account as string;
  const { jobId } = (await (await client.post({ evaluator: judge, terms, expiresAt })).wait()).result;
  const signed = await provider.signOffer({ jobId, termsHash, price: "10", bond: "2", evaluatorFee: "1" });
  expect(signed.offer.provider).toBe(provider.account);
  await (await provider.bid(signed)).wait();
  await (await client.hire(signed)).wait();
  await (await provider.submit({ jobId, manifest: manifestFor(jobId) })).wait();
  await (await client.dispute({ jobId, reason: "Wrong." })).wait();
  const { result } = await (await evaluator.resolve({ jobId, share: 10_000 })).wait();
  expect(result).toMatchObject({ how: "Ruled", toProvider: 14_000_000n, toEvaluator: 1_000_000n });
  expect(await client.getBondedJob(jobId)).toMatchObject({
    client: client.account,
    provider: provider.account,
    evaluator: judge,
    status: "Completed",
  });
}

describe("hire each other", () => {
  test("a smart account as client, a viem wallet as provider, an ethers signer as evaluator", async () => {
    const signer = await smartAccount(local.actor(0));
    const account = await signer.getAddress();
    await local.mint(account, 100_000_000n);
    const client = await local.open(undefined, { signer });
    expect(client.account).toBe(account);
    await trade(client, await open(keyWallet(1)), await local.open(local.actor(2)));
    // Deposited 30; the ruling cost the price, the fee and the stake.
    expect(await client.getAccountBalance(account)).toBe(17_000_000n);
    await (await client.withdraw({ amount: "17" })).wait();
    expect(await client.getWalletBalance(account)).toBe(87_000_000n);
  });

  test("a page's wallet as client, a smart account as provider, a viem wallet of the node as evaluator", async () => {
    const signer = await smartAccount(local.actor(4));
    await local.mint(await signer.getAddress(), 100_000_000n);
    const { wallet } = pageWallet(3);
    await trade(await open(wallet), await local.open(undefined, { signer }), await open(nodeWallet(5)));
  });

  test("a private key as client, a signer of the node as provider, a page's wallet as evaluator", async () => {
    const provider = new JsonRpcProvider(local.rpcUrl, undefined, { cacheTimeout: -1 });
    const client = await local.open(undefined, { signer: local.actor(1).privateKey });
    await trade(client, await open(await provider.getSigner(2)), await open(pageWallet(0).wallet));
    provider.destroy();
  });
});

test("twenty writes at once of a viem wallet and of a page's get their nonces in call order", async () => {
  for (const signer of [keyWallet(1), nodeWallet(2), pageWallet(3).wallet]) {
    const market = await open(signer);
    const first = await local.provider.getTransactionCount(market.account as string);
    const handles = await Promise.all(
      Array.from({ length: 20 }, (_, index) => market.approve({ amount: BigInt(index) })),
    );
    const sent = await Promise.all(handles.map(({ hash }) => local.provider.getTransaction(hash)));
    expect(sent.map((each) => each?.nonce)).toEqual(Array.from({ length: 20 }, (_, index) => first + index));
  }
});

describe("nothing is signed or sent", () => {
  test("by a wallet on another chain, when it is opened and when its owner switches later", async () => {
    const { state, wallet } = pageWallet(3);
    const market = await local.open(undefined, { signer: wallet });
    state.chainId = "0x1";
    state.asked = [];
    const wrong = { name: "WalletChainError", expected: 31_337, actual: 1 };
    await expect(market.approve({ amount: 1n })).rejects.toMatchObject(wrong);
    await expect(market.signWithdrawal({ amount: "1" })).rejects.toMatchObject(wrong);
    await expect(local.open(undefined, { signer: wallet })).rejects.toMatchObject(wrong);
    expect(state.asked.filter((method) => /^eth_s/.test(method))).toEqual([]);
    const elsewhere = { ...keyWallet(1), getChainId: async () => 1 };
    await expect(local.open(undefined, { signer: elsewhere })).rejects.toMatchObject(wrong);
  });

  test("by a wallet that opens no account, or another than before", async () => {
    const { state, wallet } = pageWallet(3);
    const market = await open(wallet);
    state.accounts = [address(4).toLowerCase()];
    await expect(market.approve({ amount: 1n })).rejects.toMatchObject({
      name: "WalletAccountError",
      expected: address(3),
      accounts: [address(4)],
    });
    state.accounts = [];
    await expect(open(wallet)).rejects.toMatchObject({ name: "WalletAccountError", expected: undefined });
  });

  test("by a wallet whose owner refuses", async () => {
    const { state, wallet } = pageWallet(3);
    const market = await open(wallet);
    const before = await local.provider.getTransactionCount(address(3), "pending");
    state.refuses = true;
    await expect(market.approve({ amount: 1n })).rejects.toMatchObject({ name: "SigningRefusedError" });
    await expect(market.signWithdrawal({ amount: "1" })).rejects.toMatchObject({ name: "SigningRefusedError" });
    expect(await local.provider.getTransactionCount(address(3), "pending")).toBe(before);
  });

  test("with a malformed key, which no message repeats", async () => {
    const key = `0x${"ab".repeat(31)}`;
    const failure = await local.open(undefined, { signer: key }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "InvalidArgumentError", argument: "signer" });
    expect(inspect(failure, { depth: 9 })).not.toContain("abab");
    await expect(local.open(undefined, { signer: {} as never })).rejects.toMatchObject({ argument: "signer" });
  });

  test("when a smart account's call would revert", async () => {
    const signer = await smartAccount(local.actor(0));
    const market = await local.open(undefined, { signer });
    const before = await local.provider.getTransactionCount(address(0), "pending");
    await expect(market.withdraw({ amount: "1" })).rejects.toMatchObject({ errorName: "BalanceInsufficient" });
    expect(await local.provider.getTransactionCount(address(0), "pending")).toBe(before);
  });
});
