import { TypedDataEncoder } from "ethers";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Offer } from "../../src/offers/Offer.ts";
import { hashOffer, offerDomain, offerTypes } from "../../src/offers/offerTypedData.ts";

const address = fc
  .uint8Array({ minLength: 20, maxLength: 20 })
  .map((bytes) => `0x${Buffer.from(bytes).toString("hex")}`);
const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => `0x${Buffer.from(bytes).toString("hex")}`);
const uint = (bits: number) => fc.bigInt({ min: 0n, max: (1n << BigInt(bits)) - 1n });
const offers: fc.Arbitrary<Offer> = fc.record({
  provider: address,
  signer: address,
  client: address,
  jobId: uint(256),
  termsHash: hash,
  price: uint(96),
  bond: uint(96),
  evaluator: address,
  evaluatorFee: uint(96),
  deliveryPeriod: uint(32),
  reviewPeriod: uint(24),
  rulingPeriod: uint(24),
  payTo: address,
  validUntil: uint(40),
  nonce: uint(256),
});
const markets = fc.record({ chainId: fc.integer({ min: 1, max: 1_000_000 }), address });

test("an offer's digest is the one of EIP-712, for every market anew", () => {
  fc.assert(
    fc.property(offers, markets, markets, (offer, one, other) => {
      for (const market of [one, other, one]) {
        expect(hashOffer(market, offer)).toBe(TypedDataEncoder.hash(offerDomain(market), offerTypes, offer));
      }
    }),
  );
});

test("a field that does not fit is refused as before", () => {
  const [offer] = fc.sample(offers, 1);
  const market = { chainId: 1, address: `0x${"11".repeat(20)}` };
  expect(() => hashOffer(market, { ...offer, price: 1n << 96n } as Offer)).toThrow("value out-of-bounds");
});
