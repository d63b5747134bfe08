import { jobMarketAbi } from "@surety/contracts/abi";
import { Contract } from "ethers";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Market } from "../../src/index.ts";
import { depositNonceOf, hireNonceOf } from "../../src/signatures/authorizationNonces.ts";
import { manifestFor, terms, termsHash } from "../support/documents.ts";
import { type LocalMarket, startMarket } from "../support/startMarket.ts";

let local: LocalMarket;
let client: Market;
let provider: Market;
let relayer: Market;
let contract: Contract;
const address = (index: number) => local.actor(index).address;

beforeAll(async () => {
  local = await startMarket(4);
  client = await local.open(local.actor(0));
  provider = await local.open(local.actor(1));
  relayer = await local.open(local.actor(3));
  contract = new Contract(client.address, jobMarketAbi, local.actor(3));
});

afterAll(() => local?.stop());

function sent(index: number): Promise<number> {
  return local.provider.getTransactionCount(address(index), "pending");
}

async function hire(): Promise<bigint> {
  const signed = await provider.signOffer({ termsHash, price: "10", bond: "2", evaluator: address(2) });
  return (await (await client.hire(signed, { terms })).wait()).result.jobId;
}

test("a client without gas deposits and withdraws by signature", async () => {
  const before = await sent(0);
  const deposit = await client.signDepositAuthorization({ amount: "40" });
  expect(deposit).toMatchObject({ from: address(0), amount: 40_000_000n, validAfter: 0n });
  const { result } = await (await relayer.depositWithAuthorization(deposit)).wait();
  expect(result).toEqual({ account: address(0), amount: 40_000_000n });
  const withdrawal = await client.signWithdrawal({ amount: "15", to: address(2) });
  expect(withdrawal.nonce >= 1n << 255n).toBe(true);
  const paid = await (await relayer.withdrawWithSignature(withdrawal)).wait();
  expect(paid.result).toEqual({ account: address(0), to: address(2), amount: 15_000_000n });
  expect(await client.getAccountBalance(address(0))).toBe(25_000_000n);
  expect(await client.getWalletBalance(address(0))).toBe(960_000_000n);
  expect(await client.getWalletBalance(address(2))).toBe(1_015_000_000n);
  expect(await sent(0)).toBe(before);
  await expect(relayer.withdrawWithSignature(withdrawal)).rejects.toMatchObject({ errorName: "NonceUsed" });
  await expect(relayer.depositWithAuthorization(deposit)).rejects.toMatchObject({
    errorName: "SafeERC20FailedOperation",
  });
});

test("a signed withdrawal is called off by its principal alone", async () => {
  const withdrawal = await client.signWithdrawal({ amount: "1" });
  const { nonce } = withdrawal;
  await expect(relayer.cancelNonce({ principal: address(0), nonce })).rejects.toMatchObject({
    errorName: "NonceOutOfRange",
    args: { nonce },
  });
  expect(await client.isNonceUsed({ principal: address(0), nonce })).toBe(false);
  await (await client.cancelNonce({ nonce })).wait();
  expect(await client.isNonceUsed({ principal: address(0), nonce })).toBe(true);
  await expect(relayer.withdrawWithSignature(withdrawal)).rejects.toMatchObject({ errorName: "NonceUsed" });
});

test("a changed amount is refused: the signature is another's", async () => {
  const withdrawal = await client.signWithdrawal({ amount: "1" });
  await expect(relayer.withdrawWithSignature({ ...withdrawal, amount: 2n })).rejects.toMatchObject({
    errorName: "SignatureInvalid",
    args: { signer: address(0) },
  });
});

test("a client without gas hires by signature; the money can pay for that offer only", async () => {
  await (await provider.deposit({ amount: "20" })).wait();
  const before = await sent(0);
  const wallet = await client.getWalletBalance(address(0));
  const offer = { termsHash, price: "10", bond: "2", evaluatorFee: "1", evaluator: address(2) };
  const authorized = await client.signHireAuthorization(await provider.signOffer(offer));
  const other = await provider.signOffer(offer);
  await expect(relayer.hireWithAuthorization({ ...authorized, ...other })).rejects.toMatchObject({
    errorName: "SafeERC20FailedOperation",
  });
  const { jobId } = (await (await relayer.hireWithAuthorization(authorized, { terms })).wait()).result;
  expect(await client.getBondedJob(jobId)).toMatchObject({ client: address(0), status: "Funded", budget: 10_000_000n });
  expect(await client.getWalletBalance(address(0))).toBe(wallet - 11_000_000n);
  expect(await sent(0)).toBe(before);
});

test("the nonces that bind authorizations are the contract's own", async () => {
  const salt = `0x${"ab".repeat(32)}`;
  expect(depositNonceOf(address(0), salt)).toBe(await contract.getFunction("depositNonce")(address(0), salt));
  const { offer } = await provider.signOffer({ termsHash, price: "1", evaluator: address(2) });
  expect(hireNonceOf(client, offer)).toBe(await contract.getFunction("hireNonce")(offer));
});

test("both parties end a job by a share, sent by one of them or by anyone", async () => {
  for (const relayed of [false, true]) {
    const jobId = await hire();
    if (relayed) await (await provider.submit({ jobId, manifest: manifestFor(jobId) })).wait();
    const word = await provider.signAgreement({ jobId, share: 2_500 });
    if (relayed) await expect(relayer.settleByAgreement(word)).rejects.toMatchObject({ argument: "other" });
    const same = { jobId, share: 2_500, validUntil: word.validUntil };
    const { result } = relayed
      ? await (await relayer.settleByAgreement(word, { other: await client.signAgreement(same) })).wait()
      : await (await client.settleByAgreement(word)).wait();
    expect(result).toMatchObject({ jobId, how: "Agreed", share: 2_500n, toProvider: 4_500_000n, toClient: 7_500_000n });
  }
});

test("an agreement is for a party, for one share, and for the status in which it was signed", async () => {
  const jobId = await hire();
  await expect(relayer.signAgreement({ jobId, share: 5_000 })).rejects.toMatchObject({ argument: "signer" });
  const word = await provider.signAgreement({ jobId, share: 5_000 });
  const other = await client.signAgreement({ jobId, share: 4_000, validUntil: word.validUntil });
  await expect(relayer.settleByAgreement(word, { other })).rejects.toMatchObject({ argument: "other.share" });
  await (await provider.submit({ jobId, manifest: manifestFor(jobId) })).wait();
  await expect(client.settleByAgreement(word)).rejects.toMatchObject({
    errorName: "SignatureInvalid",
    args: { signer: address(1) },
  });
});

test("terms are published on their own, and kept private by a posting that says so", async () => {
  const published = await (await client.publishTerms({ terms })).wait();
  expect(published.result).toEqual({ termsHash });
  const bytes = Buffer.from('"title":"Sum of a column"').toString("hex");
  expect(published.receipt.logs.map(({ data }) => data).join("")).toContain(bytes);
  const expiresAt = (await client.getLatestBlock()).timestamp + 3_600;
  const posting = await (await client.post({ evaluator: address(2), terms, expiresAt, isPrivate: true })).wait();
  expect(posting.receipt.logs).toHaveLength(1);
  const { jobId } = posting.result;
  const signed = await provider.signOffer({ jobId, termsHash, price: "1" });
  expect((await (await client.hire(signed)).wait()).result).toEqual({ jobId });
});

test("allowances, lists and what an operator may spend are read from the chain", async () => {
  await (await client.approve({ amount: "7" })).wait();
  expect(await relayer.getAllowance(address(0))).toBe(7_000_000n);
  const key = { principal: address(0), operator: address(3) };
  expect(await relayer.getSpendable(key)).toEqual({ left: 0n, resetsAt: 0n });
  const expiresAt = (await client.getLatestBlock()).timestamp + 3_600;
  const caps = { maxPerJob: "2", maxPerPeriod: "5", period: 60, expiresAt, rights: ["hire"] as const };
  await (await client.setMandate({ operator: address(3), ...caps })).wait();
  expect(await relayer.getSpendable(key)).toMatchObject({ left: 5_000_000n });
  const listed = { principal: address(0), account: address(1) };
  expect(await relayer.isCounterparty(listed)).toBe(false);
  await (await client.setCounterparty({ account: address(1), isAllowed: true })).wait();
  expect(await relayer.isCounterparty(listed)).toBe(true);
});
