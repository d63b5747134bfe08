import { JsonRpcProvider } from "ethers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createGuard, createMarket, draftPolicy, type Market, memoryStore, SendQueue } from "../../src/index.ts";
import { terms } from "../support/documents.ts";
import { type LocalMarket, startMarket } from "../support/startMarket.ts";

let local: LocalMarket;
const address = (index: number) => local.actor(index).address;

beforeAll(async () => {
  local = await startMarket(4);
});

afterAll(() => local?.stop());

/** Notes what is asked of the node. */
class ListeningProvider extends JsonRpcProvider {
  readonly asked: string[] = [];

  override send(method: string, params: unknown[]): Promise<unknown> {
    this.asked.push(method);
    return super.send(method, params);
  }
}

async function nonceOf(hash: string): Promise<number> {
  return (await local.provider.getTransaction(hash))?.nonce ?? -1;
}

test("twenty writes at once from one account, through two markets, get twenty nonces in call order", async () => {
  const one = await local.open(local.actor(0));
  const two = await local.open(local.actor(0));
  const first = await local.provider.getTransactionCount(address(0));
  const handles = await Promise.all(
    Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? one : two).approve({ amount: BigInt(index) })),
  );
  const nonces = await Promise.all(handles.map(({ hash }) => nonceOf(hash)));
  expect(nonces).toEqual(Array.from({ length: 20 }, (_, index) => first + index));
  await Promise.all(handles.map((handle) => handle.wait()));
});

test("without automine: sent at once, mined later, one order for several accounts", async () => {
  const queue = new SendQueue();
  const markets = await Promise.all([0, 1, 2].map((index) => local.open(local.actor(index), { queue })));
  const { timestamp } = await (markets[0] as Market).getLatestBlock();
  await local.provider.send("evm_setAutomine", [false]);
  const handles = await Promise.all(
    Array.from({ length: 9 }, (_, index) =>
      (markets[index % 3] as Market).post({ evaluator: address(3), terms, expiresAt: timestamp + 3_600 }),
    ),
  );
  for (const { hash } of handles) expect(await local.provider.getTransactionReceipt(hash)).toBeNull();
  await local.provider.send("evm_mine", []);
  await local.provider.send("evm_setAutomine", [true]);
  const results = await Promise.all(handles.map((handle) => handle.wait()));
  // The market numbers postings in the order of the block.
  const ids = results.map(({ result }) => result.jobId);
  expect(ids).toEqual(ids.map((_, index) => (ids[0] ?? 0n) + BigInt(index)));
  expect(new Set(results.map(({ receipt }) => receipt.blockNumber)).size).toBe(1);
});

test("a failed write takes no nonce from those behind it", async () => {
  const market = await local.open(local.actor(1));
  const before = await local.provider.getTransactionCount(address(1));
  const [failed, sent] = await Promise.allSettled([
    market.claimRefund({ jobId: 999n }),
    market.approve({ amount: 1n }),
  ]);
  expect(failed.status).toBe("rejected");
  expect(sent.status === "fulfilled" && (await nonceOf(sent.value.hash))).toBe(before);
});

test("deposits need no approval of their own, leave none behind, and keep a standing one", async () => {
  const market = await local.open(local.actor(2));
  const nonce = await local.provider.getTransactionCount(address(2));
  await (await market.deposit({ amount: "10" })).wait();
  expect(await market.getAccountBalance(address(2))).toBe(10_000_000n);
  // One transaction: the token's permit travels in it.
  expect(await local.provider.getTransactionCount(address(2))).toBe(nonce + 1);
  await (await market.approve({ amount: "25" })).wait();
  await (await market.deposit({ amount: "5" })).wait();
  expect(await market.getWalletBalance(address(2))).toBe(985_000_000n);
  expect(await market.getAccountBalance(address(2))).toBe(15_000_000n);
});

test("a deposit for another is approved by exactly its amount first", async () => {
  const market = await local.open(local.actor(2));
  await (await market.approve({ amount: 0n })).wait();
  const { result } = await (await market.deposit({ amount: "3", account: address(3) })).wait();
  expect(result).toEqual({ account: address(3), amount: 3_000_000n });
  expect(await market.getAccountBalance(address(3))).toBe(3_000_000n);
  await expect(market.deposit({ amount: "5000" })).rejects.toMatchObject({ errorName: "SafeERC20FailedOperation" });
});

test("money leaves to the wallet that is named", async () => {
  const market = await local.open(local.actor(2));
  const { result } = await (await market.withdraw({ amount: "1.5", to: address(3) })).wait();
  expect(result).toEqual({ to: address(3), amount: 1_500_000n });
  expect(await market.getWalletBalance(address(3))).toBe(1_001_500_000n);
});

test("a signer that lives in its node works, with no URL beside it", async () => {
  const provider = new JsonRpcProvider(local.rpcUrl, undefined, { cacheTimeout: -1 });
  const signer = await provider.getSigner(3);
  const { deployment } = local;
  const market = await createMarket({ signer, deployment });
  expect(market.account).toBe(address(3));
  await (await market.deposit({ amount: "2" })).wait();
  expect(await market.getAccountBalance(address(3))).toBe(5_000_000n);
  provider.destroy();
});

test("one estimate both tries a write and says its gas; a doomed one ends with it", async () => {
  const provider = new ListeningProvider(local.rpcUrl, undefined, { cacheTimeout: -1 });
  const market = await createMarket({ signer: local.actor(3), provider, deployment: local.deployment });
  provider.asked.length = 0;
  await market.approve({ amount: 1n });
  const tries = () => provider.asked.filter((method) => ["eth_call", "eth_estimateGas"].includes(method));
  expect(tries()).toEqual(["eth_estimateGas"]);
  await expect(market.claimRefund({ jobId: 999n })).rejects.toMatchObject({ errorName: "InvalidJob" });
  expect(tries()).toEqual(["eth_estimateGas", "eth_estimateGas"]);
  expect(provider.asked.filter((method) => method === "eth_sendRawTransaction")).toHaveLength(1);
  provider.destroy();
});

test("an estimate that grew old while a human thought is made again", async () => {
  const provider = new ListeningProvider(local.rpcUrl, undefined, { cacheTimeout: -1 });
  const { deployment } = local;
  const open = await createMarket({ provider, deployment });
  const limits = { maxPerDay: "100", maxPerTransaction: "100", approvalAbove: "0" };
  const policy = draftPolicy(open, limits);
  const clock = vi.spyOn(performance, "now");
  const approve = async ({ hash }: { hash: string }) => {
    const late = performance.now() + 11_000;
    clock.mockImplementation(() => late);
    return { hash, isApproved: true };
  };
  const guard = createGuard({ policy, store: memoryStore(), approve });
  const market = await createMarket({ signer: local.actor(3), provider, deployment, guard });
  provider.asked.length = 0;
  await market.withdraw({ amount: "1", to: address(2) });
  clock.mockRestore();
  expect(provider.asked.filter((method) => method === "eth_estimateGas")).toHaveLength(2);
  provider.destroy();
});
