import { afterAll, beforeAll, expect, test } from "vitest";
import type { Market } from "../../src/index.ts";
import { manifestFor } from "../support/documents.ts";
import { type LocalMarket, startMarket } from "../support/startMarket.ts";

let local: LocalMarket;
let client: Market;
let provider: Market;
let evaluator: Market;
const address = (index: number) => local.actor(index).address;

beforeAll(async () => {
  local = await startMarket(3);
  client = await local.open(local.actor(0));
  provider = await local.open(local.actor(1));
  evaluator = await local.open(local.actor(2));
});

afterAll(() => local?.stop());

async function fundedJob(): Promise<bigint> {
  const { timestamp } = await client.getLatestBlock();
  const description = "Give the sum of the second column.";
  const created = await (
    await client.createJob({ evaluator: address(2), expiresAt: timestamp + 3_600, description })
  ).wait();
  const { jobId } = created.result;
  await (await client.setProvider({ jobId, provider: address(1) })).wait();
  await (await provider.setBudget({ jobId, amount: "10" })).wait();
  await (await client.approve({ amount: "10" })).wait();
  expect((await (await client.fund({ jobId, amount: "10" })).wait()).result).toEqual({ jobId, amount: 10_000_000n });
  return jobId;
}

test("a plain job pays the provider's wallet on completion", async () => {
  const before = await client.getWalletBalance(address(1));
  const jobId = await fundedJob();
  await (await provider.submit({ jobId, manifest: manifestFor(jobId) })).wait();
  const { result } = await (await evaluator.complete({ jobId, reason: "as asked" })).wait();
  expect(result).toEqual({
    jobId,
    how: null,
    share: 10_000n,
    toProvider: 10_000_000n,
    toClient: 0n,
    toEvaluator: 0n,
    marketFee: 0n,
  });
  expect(await client.getWalletBalance(address(1))).toBe(before + 10_000_000n);
});

test("a rejected plain job pays its client back", async () => {
  const jobId = await fundedJob();
  const before = await client.getWalletBalance(address(0));
  const { result } = await (await evaluator.reject({ jobId })).wait();
  expect(result).toMatchObject({ how: null, share: 0n, toProvider: 0n, toClient: 10_000_000n });
  expect(await client.getWalletBalance(address(0))).toBe(before + 10_000_000n);
  expect((await client.getJob(jobId)).status).toBe("Rejected");
});

test("an expired plain job is refunded by anybody's call", async () => {
  const jobId = await fundedJob();
  await local.pass(3_600);
  const { result } = await (await provider.claimRefund({ jobId })).wait();
  expect(result).toMatchObject({ jobId, toClient: 10_000_000n });
});
