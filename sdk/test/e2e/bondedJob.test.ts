import { afterAll, beforeAll, expect, test } from "vitest";
import { type Market, parseManifest, parseTerms } from "../../src/index.ts";
import { manifestFor, terms, termsHash } from "../support/documents.ts";
import { type LocalMarket, startMarket } from "../support/startMarket.ts";

let local: LocalMarket;
let client: Market;
let provider: Market;
let evaluator: Market;
const address = (index: number) => local.actor(index).address;

beforeAll(async () => {
  local = await startMarket(3);
  [client, provider, evaluator] = (await Promise.all([0, 1, 2].map((index) => local.open(local.actor(index))))) as [
    Market,
    Market,
    Market,
  ];
  await (await client.deposit({ amount: "300" })).wait();
  await (await provider.deposit({ amount: "50" })).wait();
});

afterAll(() => local?.stop());

async function balances(): Promise<bigint[]> {
  return Promise.all([0, 1, 2].map((index) => client.getAccountBalance(address(index))));
}

async function hireByPosting(price: string, bond: string): Promise<bigint> {
  const { timestamp } = await client.getLatestBlock();
  const posting = await (await client.post({ evaluator: address(2), terms, expiresAt: timestamp + 3_600 })).wait();
  const { jobId } = posting.result;
  const signed = await provider.signOffer({ jobId, termsHash, price, bond, evaluatorFee: "1", deliveryPeriod: 600 });
  expect((await (await provider.bid(signed)).wait()).result).toEqual({ jobId, provider: address(1) });
  expect((await (await client.hire(signed)).wait()).result).toEqual({ jobId });
  return jobId;
}

test("post, bid, hire, submit, accept with a rating", async () => {
  const before = await balances();
  const jobId = await hireByPosting("20", "2.5");
  const hired = await client.getBondedJob(jobId);
  expect([hired.status, hired.budget, hired.bond, hired.evaluatorFee, hired.stake]).toEqual([
    "Funded",
    20_000_000n,
    2_500_000n,
    1_000_000n,
    2_500_000n,
  ]);
  await (await provider.submit({ jobId, manifest: manifestFor(jobId) })).wait();
  await local.pass(5);
  const { result } = await (await client.accept({ jobId, rating: { score: 95, tag: "on-time" } })).wait();
  expect(result).toEqual({
    jobId,
    how: "Paid",
    share: 10_000n,
    toProvider: 22_500_000n,
    toClient: 1_000_000n,
    toEvaluator: 0n,
    marketFee: 0n,
  });
  const [c = 0n, p = 0n, e = 0n] = before;
  expect(await balances()).toEqual([c - 20_000_000n, p + 20_000_000n, e]);
  expect((await client.getBondedJob(jobId)).clientRated).toBe(true);
  expect(await client.getRecord(address(1))).toMatchObject({ completed: 1n, providerVolume: 2_000n });
  expect((await client.getJob(jobId)).status).toBe("Completed");
});

test("dispute and resolve divide the pot by the share", async () => {
  const before = await balances();
  const jobId = await hireByPosting("20", "2");
  await (await provider.submit({ jobId, manifest: manifestFor(jobId) })).wait();
  const disputed = await (await client.dispute({ jobId, reason: "The sum is wrong." })).wait();
  expect(disputed.result).toEqual({ jobId, stake: 2_000_000n });
  await local.pass(5);
  const { result } = await (await evaluator.resolve({ jobId, share: 2_500, reason: "half right" })).wait();
  expect(result).toEqual({
    jobId,
    how: "Ruled",
    share: 2_500n,
    toProvider: 6_000_000n,
    toClient: 18_000_000n,
    toEvaluator: 1_000_000n,
    marketFee: 0n,
  });
  const [c = 0n, p = 0n, e = 0n] = before;
  expect(await balances()).toEqual([c - 5_000_000n, p + 4_000_000n, e + 1_000_000n]);
});

test("a no-show refunds the client with the bond", async () => {
  const before = await balances();
  const jobId = await hireByPosting("20", "2");
  await local.pass(600);
  const { result } = await (await evaluator.claimRefund({ jobId })).wait();
  expect(result).toMatchObject({ jobId, how: "Refunded", toProvider: 0n, toClient: 23_000_000n });
  const [c = 0n, p = 0n, e = 0n] = before;
  expect(await balances()).toEqual([c + 2_000_000n, p - 2_000_000n, e]);
});

test("silence pays the provider, and a wallet named in the offer gets the money pushed", async () => {
  const walletBefore = await client.getWalletBalance(address(1));
  const signed = await provider.signOffer({
    termsHash,
    price: "10",
    evaluator: address(2),
    client: address(0),
    payTo: address(1),
    reviewPeriod: 60,
  });
  const hired = await (await client.hire(signed, { terms })).wait();
  const { jobId } = hired.result;
  await (await provider.submit({ jobId, manifest: manifestFor(jobId) })).wait();
  await local.pass(60);
  const { result } = await (await evaluator.claimPayment({ jobId })).wait();
  expect(result).toMatchObject({ how: "Paid", toProvider: 10_000_000n, toClient: 0n });
  expect(await client.getWalletBalance(address(1))).toBe(walletBefore + 10_000_000n);
});

test("published terms and manifests come back from the events as they were written", async () => {
  const { timestamp } = await client.getLatestBlock();
  const posting = await (await client.post({ evaluator: address(2), terms, expiresAt: timestamp + 3_600 })).wait();
  const published = posting.receipt.logs.map((log) => log.data).join("");
  expect(published).toContain(Buffer.from('"title":"Sum of a column"').toString("hex"));
  expect(parseTerms("0x7b7d")).toMatchObject({ ok: false });
  expect(parseManifest("0x").ok).toBe(false);
});
