import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Guard, Market } from "../../src/index.ts";
import { manifestFor, terms, termsHash } from "../support/documents.ts";
import { guardMarket, permissive, yes } from "../support/guardMarket.ts";
import { type LocalMarket, startMarket } from "../support/startMarket.ts";

// Every act of the market under a guard: what is predicted must be what happens, or the guard trips and `wait` throws.

let local: LocalMarket;
let guards: Guard[];
let client: Market;
let provider: Market;
let evaluator: Market;
let operator: Market;
const address = (index: number) => local.actor(index).address;
const roomy = permissive({
  maxPerDay: "10000",
  maxPerTransaction: "1000",
  maxPerCounterparty: "10000",
  maxDepositPerDay: "10000",
  maxAllowance: "1000",
  maxOpenJobs: 100,
});

beforeAll(async () => {
  local = await startMarket(5);
  const opened = await Promise.all([0, 1, 2, 3].map((index) => guardMarket(local, index, roomy, { approve: yes })));
  guards = opened.map(({ guard }) => guard);
  [client, provider, evaluator, operator] = opened.map(({ market }) => market) as [Market, Market, Market, Market];
  await (await client.deposit({ amount: "300" })).wait();
  await (await provider.deposit({ amount: "100" })).wait();
});

afterAll(() => local?.stop());

beforeEach(async () => {
  for (const guard of guards) expect((await guard.inspect()).trip).toBeNull();
});

async function hired(price = "20"): Promise<bigint> {
  const terms = { price, bond: "2", evaluatorFee: "1", evaluator: address(2), client: address(0) };
  const signed = await provider.signOffer({ termsHash, ...terms, deliveryPeriod: 600 });
  return (await (await client.hire(signed)).wait()).result.jobId;
}

async function delivered(): Promise<bigint> {
  const jobId = await hired();
  await (await provider.submit({ jobId, manifest: manifestFor(jobId) })).wait();
  return jobId;
}

async function disputed(): Promise<bigint> {
  const jobId = await delivered();
  await (await client.dispute({ jobId, reason: "wrong" })).wait();
  return jobId;
}

test("every way in which a bonded job ends", async () => {
  await (await evaluator.resolve({ jobId: await disputed(), share: 3_333 })).wait();
  await (await evaluator.complete({ jobId: await disputed() })).wait();
  await (await evaluator.reject({ jobId: await disputed() })).wait();
  await (await client.concede({ jobId: await disputed() })).wait();
  await (await provider.concede({ jobId: await disputed() })).wait();
  await (await provider.withdrawJob({ jobId: await hired() })).wait();
  const late = await hired();
  const silent = await delivered();
  const ignored = await disputed();
  await local.pass(4 * 86_400);
  await (await operator.claimRefund({ jobId: late })).wait();
  await (await operator.claimPayment({ jobId: silent })).wait();
  await (await operator.claimSplit({ jobId: ignored })).wait();
  await (await client.rate({ jobId: silent, score: 50, tag: "late" })).wait();
  for (const jobId of [late, silent, ignored]) expect((await client.getJob(jobId)).status).not.toBe("Disputed");
});

test("an agreement, signed by both and sent by a third", async () => {
  const jobId = await delivered();
  const validUntil = (await client.getLatestBlock()).timestamp + 600;
  const word = await client.signAgreement({ jobId, share: 4_000, validUntil });
  const other = await provider.signAgreement({ jobId, share: 4_000, validUntil });
  await (await operator.settleByAgreement(word, { other })).wait();
  expect((await client.getJob(jobId)).status).toBe("Rejected");
});

test("plain jobs: paid, rejected, refunded, called off", async () => {
  const create = async () => {
    const expiresAt = (await client.getLatestBlock()).timestamp + 600;
    const job = { evaluator: address(2), expiresAt, description: "a plain sum" };
    const { jobId } = (await (await client.createJob(job)).wait()).result;
    await (await client.setProvider({ jobId, provider: address(1) })).wait();
    await (await client.setBudget({ jobId, amount: "10" })).wait();
    return jobId;
  };
  const funded = async () => {
    const jobId = await create();
    await (await client.approve({ amount: "10" })).wait();
    await (await client.fund({ jobId, amount: "10" })).wait();
    return jobId;
  };
  const paid = await funded();
  await (await provider.submit({ jobId: paid, manifest: manifestFor(paid) })).wait();
  await (await evaluator.complete({ jobId: paid, reason: "good" })).wait();
  await (await evaluator.reject({ jobId: await funded(), reason: "no" })).wait();
  await (await client.reject({ jobId: await create() })).wait();
  const forgotten = await funded();
  await local.pass(700);
  await (await client.claimRefund({ jobId: forgotten })).wait();
  expect((await client.getJob(forgotten)).status).toBe("Expired");
});

test("mandates: granted, used by an operator, revoked", async () => {
  const expiresAt = (await client.getLatestBlock()).timestamp + 86_400;
  const caps = { maxPerJob: "50", maxPerPeriod: "100", period: 3_600, expiresAt };
  await (await client.setMandate({ operator: address(3), ...caps, rights: ["post", "hire", "accept"] })).wait();
  await (await client.setCounterparty({ account: address(1), isAllowed: true })).wait();
  const principal = address(0);
  const posting = { evaluator: address(2), terms, expiresAt: expiresAt - 10, principal };
  const { jobId } = (await (await operator.post(posting)).wait()).result;
  const signed = await provider.signOffer({ jobId, termsHash, price: "20" });
  await (await provider.bid(signed)).wait();
  await (await operator.hire(signed, { principal })).wait();
  await (await provider.submit({ jobId, manifest: manifestFor(jobId) })).wait();
  await (await operator.accept({ jobId })).wait();
  await (await client.revokeMandate({ operator: address(3) })).wait();
  expect((await client.getJob(jobId)).status).toBe("Completed");
});

test("money by signature: deposit, hire and withdrawal, each sent by another", async () => {
  await (await operator.depositWithAuthorization(await client.signDepositAuthorization({ amount: "5" }))).wait();
  await (await operator.withdrawWithSignature(await client.signWithdrawal({ amount: "5", to: address(4) }))).wait();
  const parties = { evaluator: address(2), client: address(0) };
  const signed = await provider.signOffer({ termsHash, price: "3", bond: "1", ...parties, payTo: address(1) });
  const authorized = await client.signHireAuthorization(signed);
  const { jobId } = (await (await operator.hireWithAuthorization(authorized, { terms })).wait()).result;
  await (await provider.submit({ jobId, manifest: manifestFor(jobId) })).wait();
  await (await client.accept({ jobId, rating: { score: 1 } })).wait();
  const unused = await provider.signOffer({ termsHash, price: "3", ...parties });
  await (await provider.cancelNonce({ nonce: unused.offer.nonce })).wait();
  await (await client.publishTerms({ terms })).wait();
  for (const guard of guards) expect((await guard.inspect()).trip).toBeNull();
});

test("what the wallet pays where the balance falls short", async () => {
  await (await client.withdraw({ amount: await client.getAccountBalance(address(0)) })).wait();
  await (await client.approve({ amount: "100" })).wait();
  const jobId = await disputed();
  await (await client.deposit({ amount: "1", account: address(1) })).wait();
  await (await evaluator.resolve({ jobId, share: 10_000 })).wait();
  for (const guard of guards) expect((await guard.inspect()).trip).toBeNull();
});
