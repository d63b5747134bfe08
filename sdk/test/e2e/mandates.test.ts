import { ZeroAddress } from "ethers";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Market } from "../../src/index.ts";
import { manifestFor, terms, termsHash } from "../support/documents.ts";
import { type LocalMarket, startMarket } from "../support/startMarket.ts";

let local: LocalMarket;
let principal: Market;
let operator: Market;
let provider: Market;
const address = (index: number) => local.actor(index).address;
const key = () => ({ principal: address(0), operator: address(1) });

beforeAll(async () => {
  local = await startMarket(4);
  principal = await local.open(local.actor(0));
  operator = await local.open(local.actor(1));
  provider = await local.open(local.actor(2));
  await (await principal.deposit({ amount: "100" })).wait();
});

afterAll(() => local?.stop());

async function grant(maxPerPeriod: string, isAllowlisted = false): Promise<void> {
  const expiresAt = (await principal.getLatestBlock()).timestamp + 86_400;
  const caps = { maxPerJob: "12", maxPerPeriod, period: 3_600, expiresAt, isAllowlisted };
  const rights = ["post", "hire", "accept"] as const;
  await (await principal.setMandate({ operator: address(1), ...caps, rights })).wait();
}

test("an operator posts, hires and accepts for its principal, within its mandate", async () => {
  expect(await principal.getMandate(key())).toBeNull();
  await grant("20");
  expect(await principal.getMandate(key())).toMatchObject({
    maxPerJob: 12_000_000n,
    maxPerPeriod: 20_000_000n,
    period: 3_600n,
    rights: ["post", "hire", "accept"],
    evaluator: ZeroAddress,
    isAllowlisted: false,
    spent: 0n,
    left: 20_000_000n,
  });
  const expiresAt = (await operator.getLatestBlock()).timestamp + 600;
  const posting = await operator.post({ evaluator: address(3), terms, expiresAt, principal: address(0) });
  const { jobId } = (await posting.wait()).result;
  const signed = await provider.signOffer({ jobId, termsHash, price: "10" });
  expect(signed.offer.client).toBe(address(0));
  await (await operator.hire(signed, { principal: address(0) })).wait();
  // Price and possible stake, a tenth of it, count at once.
  expect(await principal.getMandate(key())).toMatchObject({ spent: 11_000_000n, left: 9_000_000n });
  await (await provider.submit({ jobId, manifest: manifestFor(jobId) })).wait();
  await (await operator.accept({ jobId, rating: { score: 70 } })).wait();
  expect(await principal.getAccountBalance(address(0))).toBe(90_000_000n);
});

test("beyond it the contract refuses with what is left", async () => {
  const signed = await provider.signOffer({ termsHash, price: "10", evaluator: address(3) });
  await expect(operator.hire(signed, { terms, principal: address(0) })).rejects.toMatchObject({
    errorName: "MandatePeriodCapExceeded",
    args: { asked: 11_000_000n, left: 9_000_000n },
  });
});

test("a list of counterparties and the kill switch act at once", async () => {
  await grant("100", true);
  const signed = await provider.signOffer({ termsHash, price: "10", evaluator: address(3) });
  const hire = () => operator.hire(signed, { terms, principal: address(0) });
  await expect(hire()).rejects.toMatchObject({
    errorName: "MandateCounterpartyRefused",
    args: { counterparty: address(2) },
  });
  const listed = await (await principal.setCounterparty({ account: address(2), isAllowed: true })).wait();
  expect(listed.result).toEqual({ account: address(2), isAllowed: true });
  await (await hire()).wait();
  await (await principal.revokeMandate({ operator: address(1) })).wait();
  expect(await principal.getMandate(key())).toBeNull();
  await expect(
    operator.post({ evaluator: address(3), terms, expiresAt: 0, principal: address(0) }),
  ).rejects.toMatchObject({
    errorName: "MandateMissing",
    args: { principal: address(0), operator: address(1) },
  });
});
