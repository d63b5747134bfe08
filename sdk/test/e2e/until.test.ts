import { afterAll, beforeAll, expect, test } from "vitest";
import type { Market, MarketEvent } from "../../src/index.ts";
import { manifestFor, terms, termsHash } from "../support/documents.ts";
import { type Gate, startGate } from "../support/startGate.ts";
import { type LocalMarket, startMarket } from "../support/startMarket.ts";

let local: LocalMarket;
let gate: Gate;
let client: Market;
let provider: Market;
let outside: Market;
const address = (index: number) => local.actor(index).address;

beforeAll(async () => {
  local = await startMarket(3);
  gate = await startGate(local.rpcUrl);
  client = await local.open(local.actor(0));
  provider = await local.open(local.actor(1));
  outside = await local.open(undefined, { rpcUrl: gate.rpcUrl, pollMs: 20 });
  await (await client.deposit({ amount: "100" })).wait();
});

afterAll(async () => {
  await gate?.shut();
  await local?.stop();
});

async function hire(): Promise<bigint> {
  const signed = await provider.signOffer({ termsHash, price: "5", evaluator: address(2), deliveryPeriod: 600 });
  return (await (await client.hire(signed, { terms })).wait()).result.jobId;
}

async function submit(jobId: bigint): Promise<void> {
  await (await provider.submit({ jobId, manifest: manifestFor(jobId) })).wait();
}

test("a wait ends with the job as it then stands", async () => {
  const jobId = await hire();
  const waiting = outside.job(jobId).until("Submitted");
  await submit(jobId);
  expect(await waiting).toMatchObject({
    jobId,
    kind: "bonded",
    status: "Submitted",
    client: address(0),
    budget: 5_000_000n,
  });
});

test("the first of several statuses ends it, and a depth is waited for", async () => {
  const jobId = await hire();
  const waiting = outside.job(jobId).until(["Submitted", "Expired"], { confirmations: 3 });
  await submit(jobId);
  const mined = await local.provider.getBlockNumber();
  await local.provider.send("hardhat_mine", ["0x2"]);
  expect((await waiting).status).toBe("Submitted");
  expect(await local.provider.getBlockNumber()).toBe(mined + 2);
});

test("a job that took another way, or takes too long, is an error that says where it stands", async () => {
  const jobId = await hire();
  await expect(outside.job(jobId).until("Completed", { timeoutMs: 50 })).rejects.toMatchObject({
    name: "JobTimeoutError",
    jobId,
    actual: "Funded",
    wanted: ["Completed"],
    timeoutMs: 50,
  });
  await (await provider.withdrawJob({ jobId })).wait();
  for (const wanted of ["Completed", "Submitted"] as const) {
    await expect(outside.job(jobId).until(wanted)).rejects.toMatchObject({
      name: "JobStatusPassedError",
      actual: "Expired",
      wanted: [wanted],
    });
  }
  await expect(outside.job(999n).until("Open")).rejects.toMatchObject({ errorName: "InvalidJob" });
});

test("a node that is gone and comes back does not end a wait or an iteration", async () => {
  const jobId = await hire();
  const fromBlock = (await local.provider.getBlockNumber()) + 1;
  const waiting = outside.job(jobId).until("Submitted");
  const events = outside.job(jobId).events({ fromBlock })[Symbol.asyncIterator]();
  const event = events.next();
  await gate.shut();
  await expect(outside.getJob(jobId)).rejects.toMatchObject({ name: "RpcUnreachableError" });
  await submit(jobId);
  await gate.open();
  expect((await waiting).status).toBe("Submitted");
  expect(((await event).value as MarketEvent).blockNumber).toBe(fromBlock);
  await events.return?.(undefined);
});

test("a node that stays away ends both with its own error", async () => {
  const jobId = await hire();
  const fromBlock = (await local.provider.getBlockNumber()) + 1;
  await gate.shut();
  const gone = { name: "RpcUnreachableError", url: gate.rpcUrl };
  await expect(outside.job(jobId).until("Submitted", { timeoutMs: 100 })).rejects.toMatchObject(gone);
  const events = outside.events({ fromBlock, patienceMs: 100 })[Symbol.asyncIterator]();
  await expect(events.next()).rejects.toMatchObject(gone);
  await gate.open();
});

test("a signal ends a wait with its reason", async () => {
  const jobId = await hire();
  const stop = new AbortController();
  const waiting = outside.job(jobId).until("Submitted", { signal: stop.signal });
  stop.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow("enough");
});

test("a posting, a plain job and one that was called off are told apart", async () => {
  const expiresAt = (await client.getLatestBlock()).timestamp + 3_600;
  const { jobId } = (await (await client.post({ evaluator: address(2), terms, expiresAt })).wait()).result;
  expect(await outside.job(jobId).get()).toMatchObject({ kind: null, status: "Open", provider: null });
  await (await client.reject({ jobId })).wait();
  expect(await outside.job(jobId).get()).toMatchObject({ kind: null, status: "Rejected" });
  const plain = { evaluator: address(2), provider: address(1), expiresAt, description: "x" };
  const { jobId: plainId } = (await (await client.createJob(plain)).wait()).result;
  await (await client.setBudget({ jobId: plainId, amount: "1" })).wait();
  await (await client.approve({ amount: "1" })).wait();
  await (await client.fund({ jobId: plainId, amount: "1" })).wait();
  expect(await outside.job(plainId).get()).toMatchObject({ kind: "plain", status: "Funded", provider: address(1) });
});
