import { describe, expect, it } from "vitest";
import { reduceBid } from "../../lib/reduceBid.ts";
import { reduceCounterparty } from "../../lib/reduceCounterparty.ts";
import { reduceMandate } from "../../lib/reduceMandate.ts";
import { reduceNonce } from "../../lib/reduceNonce.ts";
import { reduceRating } from "../../lib/reduceRating.ts";
import { reduceTerms } from "../../lib/reduceTerms.ts";
import { CLIENT, EVALUATOR, event, MARKET, offer, openedJob, PROVIDER, who, word, ZERO } from "./support/fixtures.ts";

const where = { chainId: 31337, market: MARKET };
const when = { block: 10n, timestamp: 1000n, tx: word(1) };

describe("a bid", () => {
  const posting = { ...openedJob(), termsHash: word(5) };
  const placed = (fields = {}) =>
    event("BidPlaced", { jobId: 1n, provider: PROVIDER, offer: offer({ jobId: 1n, ...fields }), signature: "0xab" });

  it("keeps the whole signed offer", () => {
    expect(reduceBid(placed(), posting)).toEqual({
      ...where,
      jobId: 1n,
      provider: PROVIDER,
      nonce: 3n,
      signer: PROVIDER,
      client: CLIENT,
      termsHash: word(5),
      price: 1_000_000n,
      bond: 200_000n,
      evaluator: EVALUATOR,
      evaluatorFee: 50_000n,
      deliveryPeriod: 3600n,
      reviewPeriod: 600n,
      rulingPeriod: 900n,
      payTo: ZERO,
      validUntil: 9000n,
      signature: "0xab",
      isMatching: true,
      isHired: false,
      placedBlock: 10n,
      placedAt: 1000n,
      placedTx: word(1),
    });
  });

  it.each([
    ["another client", { client: who(8) }],
    ["any client", { client: ZERO }],
    ["another evaluator", { evaluator: who(8) }],
    ["other terms", { termsHash: word(8) }],
  ])("that names %s does not match the posting", (_, fields) => {
    expect(reduceBid(placed(fields), posting).isMatching).toBe(false);
  });

  it("of another provider than the posting's does not match, and private terms leave it open", () => {
    expect(reduceBid(placed(), { ...posting, provider: who(8) }).isMatching).toBe(false);
    expect(reduceBid(placed(), { ...posting, termsHash: null }).isMatching).toBeNull();
  });
});

describe("a nonce", () => {
  it("is gone once hired with, or cancelled", () => {
    const hired = { jobId: 4n, client: CLIENT, provider: PROVIDER, offer: offer(), caller: CLIENT };
    expect(reduceNonce(event("Hired", hired))).toEqual({
      ...where,
      principal: PROVIDER,
      nonce: 3n,
      jobId: 4n,
      ...when,
    });
    const cancelled = event("NonceCancelled", { principal: CLIENT, nonce: 8n });
    expect(reduceNonce(cancelled)).toEqual({ ...where, principal: CLIENT, nonce: 8n, jobId: null, ...when });
  });
});

describe("terms", () => {
  const published = (terms: `0x${string}`) => event("TermsPublished", { jobId: 2n, termsHash: word(5), terms });

  it("keep bytes, and text where there is some", () => {
    const row = { ...where, hash: word(5), jobId: 2n, ...when };
    expect(reduceTerms(published("0x7b7d"))).toEqual({ ...row, bytes: "0x7b7d", text: "{}", isJson: true });
    expect(reduceTerms(published("0x5b5d"))).toEqual({ ...row, bytes: "0x5b5d", text: "[]", isJson: false });
    expect(reduceTerms(published("0x7b00"))).toEqual({ ...row, bytes: "0x7b00", text: null, isJson: false });
  });
});

describe("a rating", () => {
  it("keeps score and tag", () => {
    const tag = `0x676f6f64${"00".repeat(28)}` as const;
    const args = { jobId: 1n, rater: CLIENT, ratee: PROVIDER, by: who(7), score: 80, tag, detailsHash: word(3) };
    expect(reduceRating(event("Rated", args))).toEqual({ ...where, ...args, tagText: "good", ...when });
    expect(reduceRating(event("Rated", { ...args, tag: word(0) })).tagText).toBe("");
    expect(reduceRating(event("Rated", { ...args, tag: word(5) })).tagText).toBeNull();
  });
});

describe("a mandate", () => {
  const terms = {
    maxPerJob: 5n,
    maxPerPeriod: 9n,
    period: 4_294_967_295,
    expiresAt: 7000,
    evaluator: ZERO,
    allowlist: true,
    rights: 63,
  };
  const key = { principal: CLIENT, operator: who(7) };
  const granted = event("MandateSet", { ...key, terms, spent: 0n, windowStart: 1000n });

  it("is granted, charged, revoked and granted again", () => {
    const standing = reduceMandate(null, granted);
    expect(standing).toEqual({
      ...where,
      ...key,
      maxPerJob: 5n,
      maxPerPeriod: 9n,
      period: 4_294_967_295n,
      expiresAt: 7000n,
      evaluator: ZERO,
      isAllowlisted: true,
      rights: 63,
      spent: 0n,
      windowStart: 1000n,
      revokedAt: null,
      updatedBlock: 10n,
      updatedAt: 1000n,
    });
    const charge = { ...key, jobId: 1n, amount: 2n, spent: 2n, windowStart: 1000n };
    const charged = reduceMandate(standing, event("MandateSpent", charge));
    expect(charged).toEqual({ ...standing, spent: 2n });
    const revoked = reduceMandate(charged, event("MandateRevoked", key, { timestamp: 1100n, block: 11n }));
    expect(revoked).toEqual({ ...charged, revokedAt: 1100n, updatedBlock: 11n, updatedAt: 1100n });
    expect(reduceMandate(revoked, granted)).toEqual(standing);
  });

  it("is not made by a revocation of nothing", () => {
    expect(reduceMandate(null, event("MandateRevoked", key))).toBeNull();
  });
});

describe("a counterparty", () => {
  it("is as last set", () => {
    expect(
      reduceCounterparty(event("CounterpartySet", { principal: CLIENT, account: PROVIDER, allowed: true })),
    ).toEqual({
      ...where,
      principal: CLIENT,
      account: PROVIDER,
      isAllowed: true,
      updatedBlock: 10n,
      updatedAt: 1000n,
    });
  });
});
