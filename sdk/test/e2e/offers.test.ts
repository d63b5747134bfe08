import { jobMarketAbi } from "@surety/contracts/abi";
import { Contract, ZeroAddress } from "ethers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashOffer, type Market, type Offer } from "../../src/index.ts";
import { terms, termsHash } from "../support/documents.ts";
import { type LocalMarket, startMarket } from "../support/startMarket.ts";

const DAY = 86_400n;
let local: LocalMarket;
let client: Market;
let provider: Market;
let contract: Contract;
const address = (index: number) => local.actor(index).address;

beforeAll(async () => {
  local = await startMarket(3);
  client = await local.open(local.actor(0));
  provider = await local.open(local.actor(1));
  contract = new Contract(client.address, jobMarketAbi, local.actor(1));
});

afterAll(() => local?.stop());

test("the digest is the contract's own", async () => {
  const digestOf = (offer: Offer): Promise<string> => contract.getFunction("offerDigest")(offer);
  const { offer } = await provider.signOffer({
    termsHash,
    jobId: 7n,
    client: address(0),
    evaluator: address(2),
    price: "12.5",
    bond: "1",
    evaluatorFee: "0.25",
    deliveryPeriod: 1_000,
    reviewPeriod: 100,
    rulingPeriod: 200,
    payTo: address(1),
    validUntil: 2_000_000_000,
    nonce: (1n << 255n) - 1n,
  });
  expect(hashOffer(client, offer)).toBe(await digestOf(offer));
  const other = { ...offer, price: offer.price + 1n };
  expect(hashOffer(client, other)).toBe(await digestOf(other));
  expect(hashOffer(client, other)).not.toBe(hashOffer(client, offer));
});

test("what is left out is filled from the chain", async () => {
  const { timestamp } = await client.getLatestBlock();
  const posting = await client.post({ evaluator: address(2), terms, expiresAt: timestamp + 3_600 });
  const { jobId } = (await posting.wait()).result;
  const now = BigInt((await client.getLatestBlock()).timestamp);
  const { offer } = await provider.signOffer({ jobId, termsHash, price: "1", nonce: 5n });
  expect(offer).toEqual({
    provider: address(1),
    signer: address(1),
    client: address(0),
    jobId,
    termsHash,
    price: 1_000_000n,
    bond: 0n,
    evaluator: address(2),
    evaluatorFee: 0n,
    deliveryPeriod: DAY,
    reviewPeriod: DAY,
    rulingPeriod: 3n * DAY,
    payTo: ZeroAddress,
    validUntil: now + 3_600n,
    nonce: 5n,
  });
});

test("offers of one market share a storage word of nonces; another market of the same key draws another", async () => {
  const offer = { termsHash, price: "1", evaluator: address(2) };
  const one = await local.open(local.actor(1));
  const signed = await Promise.all([1, 2, 3].map(() => one.signOffer(offer)));
  const [first = 0n, ...others] = signed.map((each) => each.offer.nonce).sort((a, b) => Number(a - b));
  expect(others).toEqual([first + 1n, first + 2n]);
  const restarted = await local.open(local.actor(1));
  expect((await restarted.signOffer(offer)).offer.nonce >> 8n).not.toBe(first >> 8n);
});

describe("an offer that nobody could hire is neither signed nor put on record", () => {
  test.each([
    ["price", { price: 0n }],
    ["bond", { bond: 11n }],
    ["evaluatorFee", { evaluatorFee: 11n }],
    ["deliveryPeriod", { deliveryPeriod: 0 }],
    ["deliveryPeriod", { deliveryPeriod: 365n * DAY + 1n }],
    ["reviewPeriod", { reviewPeriod: 59 }],
    ["reviewPeriod", { reviewPeriod: 30n * DAY + 1n }],
    ["rulingPeriod", { rulingPeriod: 59 }],
    ["rulingPeriod", { rulingPeriod: 60n * DAY + 1n }],
    ["validUntil", { validUntil: 1 }],
    ["validUntil", { validUntil: 1n << 40n }],
    ["nonce", { nonce: 1n << 255n }],
    ["nonce", { nonce: -1n }],
    ["termsHash", { termsHash: `0x${"0".repeat(64)}` }],
    ["termsHash", { termsHash: "0x12" }],
    ["evaluator", { evaluator: ZeroAddress }],
  ])("%s in %o", async (argument, change) => {
    const wanted = { termsHash, price: 10n, evaluator: address(2), ...change };
    await expect(provider.signOffer(wanted)).rejects.toMatchObject({ name: "InvalidArgumentError", argument });
  });

  test("roles that coincide, or that the market itself would hold", async () => {
    const wanted = { termsHash, price: 10n, evaluator: address(2) };
    for (const [argument, change] of [
      ["evaluator", { evaluator: address(1) }],
      ["evaluator", { client: address(2) }],
      ["client", { client: address(1) }],
      ["provider", { provider: client.address }],
      ["evaluator", { evaluator: client.token.address }],
      ["payTo", { payTo: address(2) }],
      ["payTo", { payTo: client.address }],
    ] as const) {
      await expect(provider.signOffer({ ...wanted, ...change })).rejects.toMatchObject({ argument });
    }
  });

  test("the longest periods are the contract's own", async () => {
    await (await client.deposit({ amount: "1" })).wait();
    const longest = { deliveryPeriod: 365n * DAY, reviewPeriod: 30n * DAY, rulingPeriod: 60n * DAY };
    const { offer, signature } = await provider.signOffer({ termsHash, price: 1n, evaluator: address(2), ...longest });
    await (await client.hire({ offer, signature })).wait();
    for (const period of ["deliveryPeriod", "reviewPeriod", "rulingPeriod"] as const) {
      const longer = { ...offer, nonce: offer.nonce + 1n, [period]: offer[period] + 1n };
      await expect(client.hire({ offer: longer, signature })).rejects.toMatchObject({
        errorName: "OfferPeriodOutOfRange",
        args: { period: longest[period] + 1n, max: longest[period] },
      });
    }
  });

  test("an expired one is not put on record", async () => {
    const { timestamp } = await client.getLatestBlock();
    const posting = await client.post({ evaluator: address(2), terms, expiresAt: timestamp + 3_600 });
    const { jobId } = (await posting.wait()).result;
    const signed = await provider.signOffer({ jobId, termsHash, price: "1", validUntil: timestamp + 30 });
    await local.pass(60);
    await expect(provider.bid(signed)).rejects.toMatchObject({ argument: "validUntil" });
  });
});

test("an offer that was called off cannot be hired", async () => {
  await (await client.deposit({ amount: "5" })).wait();
  const signed = await provider.signOffer({ termsHash, price: "1", evaluator: address(2), nonce: 5_000n });
  const cancelled = await (await provider.cancelNonce({ nonce: 5_000n })).wait();
  expect(cancelled.result).toEqual({ principal: address(1), nonce: 5_000n });
  await expect(client.hire(signed, { terms })).rejects.toMatchObject({
    errorName: "NonceUsed",
    args: { principal: address(1), nonce: 5_000n },
  });
});

test("a changed offer is refused: its signature is another's", async () => {
  const { offer, signature } = await provider.signOffer({
    termsHash,
    price: "2",
    evaluator: address(2),
    nonce: 6_000n,
  });
  const cheaper = { ...offer, price: 1n };
  await expect(client.hire({ offer: cheaper, signature })).rejects.toMatchObject({
    errorName: "SignatureInvalid",
    args: { signer: address(1), digest: hashOffer(client, cheaper) },
  });
});
