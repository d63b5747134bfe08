import { ZeroAddress, ZeroHash } from "ethers";
import { expect, test } from "vitest";
import { InvalidArgumentError, type Offer, parseSignedOffer, writeSignedOffer } from "../../src/index.ts";

const offer: Offer = {
  provider: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
  signer: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
  client: ZeroAddress,
  jobId: 2n ** 200n,
  termsHash: ZeroHash,
  price: 2n ** 96n - 1n,
  bond: 0n,
  evaluator: "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC",
  evaluatorFee: 1n,
  deliveryPeriod: 60n,
  reviewPeriod: 60n,
  rulingPeriod: 60n,
  payTo: ZeroAddress,
  validUntil: 1_790_000_000n,
  nonce: 7n,
};
const signature = `0x${"ab".repeat(65)}`;

const written = () => JSON.parse(JSON.stringify(writeSignedOffer({ offer, signature })));

test("a signed offer comes back from JSON as it went, however large its numbers", () => {
  expect(parseSignedOffer(written())).toEqual({ offer, signature });
});

test.each([
  ["price", 12_500_000],
  ["price", "1e6"],
  ["price", undefined],
  ["nonce", "-1"],
  ["provider", "alice"],
  ["provider", offer.provider.replace("70997970C", "70997970c")],
  ["termsHash", "0x12"],
])("with %s %j it is refused by that name", (field, value) => {
  const changed = written();
  changed.offer[field] = value;
  expect(() => parseSignedOffer(changed)).toThrow(expect.objectContaining({ argument: field, value: String(value) }));
});

test.each([
  [null, "a signed offer", "null"],
  [[], "a signed offer", "[]"],
  ["x", "a signed offer", '"x"'],
  [{}, "an offer", "undefined"],
  [{ offer: [] }, "an offer", "[]"],
  [{ ...written(), signature: 7 }, "signature", "7"],
  [{ ...written(), signature: "\u0007ring" }, "signature", "ring"],
])("%j is none", (value, argument, shown) => {
  expect(() => parseSignedOffer(value)).toThrow(InvalidArgumentError);
  expect(() => parseSignedOffer(value)).toThrow(expect.objectContaining({ argument, value: shown }));
});
