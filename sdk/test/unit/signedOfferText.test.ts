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

test("a signed offer comes back as it was sent, however large its numbers", () => {
  expect(parseSignedOffer(writeSignedOffer({ offer, signature }))).toEqual({ offer, signature });
});

test.each([
  ["no JSON", "nonsense", "signedOffer", "nonsense"],
  ["no object", "7", "signedOffer", "7"],
  ["no offer", JSON.stringify({ signature }), "offer", "undefined"],
  ["a number", textOf({ price: 7 }), "price", "7"],
  ["a negative amount", textOf({ price: "-7" }), "price", "-7"],
  ["a missing field", textOf({ nonce: undefined }), "nonce", "undefined"],
  ["no address", textOf({ provider: "alice" }), "provider", "alice"],
  ["half a hash", textOf({ termsHash: "0xab" }), "termsHash", "0xab"],
  ["no signature", textOf({}, "\u0007ring"), "signature", "ring"],
])("%s is refused by the field's name", (_case, text, argument, value) => {
  expect(() => parseSignedOffer(text)).toThrow(InvalidArgumentError);
  expect(() => parseSignedOffer(text)).toThrow(expect.objectContaining({ argument, value }));
});

function textOf(change: object, signed: string = signature): string {
  const fields = { ...JSON.parse(writeSignedOffer({ offer, signature })).offer, ...change };
  return JSON.stringify({ offer: fields, signature: signed });
}
