import { jobMarketAbi } from "@surety/contracts/abi";
import { Contract, ZeroAddress } from "ethers";
import { afterAll, beforeAll, expect, test } from "vitest";
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

test("nonces are counted from the last that the chain knows, also at once and in a new process", async () => {
  const offer = { termsHash, price: "1", evaluator: address(2) };
  const fresh = await local.open(local.actor(1));
  const signed = await Promise.all([1, 2, 3].map(() => fresh.signOffer(offer)));
  expect(signed.map((one) => one.offer.nonce)).toEqual([0n, 1n, 2n]);
  await (await provider.cancelNonce({ nonce: 2n })).wait();
  expect((await (await local.open(local.actor(1))).signOffer(offer)).offer.nonce).toBe(3n);
  // Far ahead: five full words, found by doubling and halving.
  for (const word of [1n, 2n, 3n, 4n]) await (await provider.cancelNonce({ nonce: word * 256n + 9n })).wait();
  expect((await (await local.open(local.actor(1))).signOffer(offer)).offer.nonce).toBe(4n * 256n + 10n);
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
