import { describe, expect, it } from "vitest";
import { isUsed, unbacked } from "../../../lib/identity/Backing.ts";
import { isMandated } from "../../../lib/identity/isMandated.ts";
import { newAgent } from "../../../lib/identity/newAgent.ts";
import { newFeedback } from "../../../lib/identity/newFeedback.ts";
import { newPairJob } from "../../../lib/identity/newPairJob.ts";
import { reduceFeedbackResponse } from "../../../lib/identity/reduceFeedbackResponse.ts";
import { reduceFeedbackTotals } from "../../../lib/identity/reduceFeedbackTotals.ts";
import { newValidation, reduceValidation } from "../../../lib/identity/reduceValidation.ts";
import { sideOf } from "../../../lib/identity/sideOf.ts";
import { reduceMandate } from "../../../lib/reduceMandate.ts";
import { CLIENT, event, MARKET, PROVIDER, who, word, ZERO } from "../support/fixtures.ts";
import { said } from "./support.ts";

const given = said("NewFeedback", {
  agentId: 0n,
  clientAddress: CLIENT,
  feedbackIndex: 1n,
  value: 80n,
  valueDecimals: 0,
  indexedTag1: word(3),
  tag1: "starred",
  tag2: "b\0",
  endpoint: "",
  feedbackURI: "ipfs://f",
  feedbackHash: word(4),
});

const settled = event("Settled", {
  jobId: 5n,
  how: 0,
  share: 10_000n,
  toProvider: 1n,
  toClient: 0n,
  toEvaluator: 0n,
  marketFee: 0n,
});
const pairJob = newPairJob(settled, { client: CLIENT, provider: PROVIDER }, 3);
const backed = { verdict: "settledJob", job: pairJob, side: "client", isOldest: true } as const;

describe("feedback", () => {
  it("keeps what was said, and the job behind it", () => {
    expect(newFeedback(given, null, backed)).toEqual({
      chainId: 31337,
      agentId: 0n,
      clientAddress: CLIENT,
      feedbackIndex: 1n,
      value: "80",
      valueRaw: 80n,
      valueDecimals: 0,
      tag1: "starred",
      tag2: "b\ufffd",
      endpoint: "",
      feedbackURI: "ipfs://f",
      feedbackURIType: "ipfs",
      feedbackHash: word(4),
      feedbackFileProblem: null,
      isVerified: true,
      verdict: "settledJob",
      market: MARKET,
      jobId: 5n,
      isRevoked: false,
      revokedAt: null,
      responseCount: 0,
      createdBlock: 10n,
      createdAt: 1000n,
      tx: word(1),
    });
  });

  it("without a job behind it names none", () => {
    expect(newFeedback(given, "badJson", unbacked("noJob"))).toMatchObject({
      isVerified: false,
      verdict: "noJob",
      market: null,
      jobId: null,
      feedbackFileProblem: "badJson",
    });
  });

  const agent = newAgent(said("Registered", { agentId: 0n, agentURI: "", owner: who(1) }));
  const stars = (valueRaw: bigint, valueDecimals: number, fields = {}) =>
    reduceFeedbackTotals(agent, { ...newFeedback(given, null, backed), valueRaw, valueDecimals, ...fields }, 1, 2000n);

  it.each([
    ["a whole number", 80n, 0, 8_000n],
    ["one decimal", 805n, 1, 8_050n],
    ["two decimals", 8_055n, 2, 8_055n],
    ["18 decimals, cut", 80_559_999_999_999_999_999n, 18, 8_055n],
    ["more than 100, taken as 100", 10n ** 38n, 0, 10_000n],
    ["less than 0, taken as 0", -1n, 0, 0n],
  ])("counts stars with %s", (_, value, decimals, sum) => {
    expect(stars(value, decimals)).toEqual({
      totalFeedback: 1,
      lastActivity: 2000n,
      verifiedFeedback: 1,
      starredCount: 1,
      starredSum: sum,
    });
  });

  it("counts no stars under another tag, and nothing but its number where it is not verified", () => {
    expect(stars(80n, 0, { tag1: "uptime" })).toEqual({ totalFeedback: 1, lastActivity: 2000n, verifiedFeedback: 1 });
    expect(stars(80n, 0, { isVerified: false })).toEqual({ totalFeedback: 1, lastActivity: 2000n });
  });

  it("that is revoked leaves the totals as they were", () => {
    const row = newFeedback(given, null, backed);
    const after = { ...agent, ...reduceFeedbackTotals(agent, row, 1, 1000n) };
    const { lastActivity, ...restored } = { ...after, ...reduceFeedbackTotals(after, row, -1, 3000n) };
    expect(lastActivity).toBe(3000n);
    expect({ ...restored, lastActivity: agent.lastActivity }).toEqual(agent);
  });

  it("is answered, response by response", () => {
    const args = {
      agentId: 0n,
      clientAddress: CLIENT,
      feedbackIndex: 1n,
      responder: who(4),
      responseURI: "ipfs://r\0",
    };
    expect(reduceFeedbackResponse(said("ResponseAppended", { ...args, responseHash: word(6) }), 2)).toEqual({
      chainId: 31337,
      agentId: 0n,
      clientAddress: CLIENT,
      feedbackIndex: 1n,
      responseIndex: 2,
      responder: who(4),
      responseUri: "ipfs://r\ufffd",
      responseHash: word(6),
      createdAt: 1000n,
      tx: word(1),
    });
  });
});

describe("the job behind feedback", () => {
  it("is the client's about the provider, and the provider's about the client", () => {
    const job = { client: CLIENT, provider: PROVIDER };
    expect(sideOf(job, PROVIDER)).toEqual({ side: "client", party: CLIENT });
    expect(sideOf(job, CLIENT)).toEqual({ side: "provider", party: PROVIDER });
    expect([sideOf(job, who(8)), sideOf({ ...job, provider: null }, CLIENT)]).toEqual([null, null]);
  });

  it("serves each side once", () => {
    const used = { ...pairJob, usedByClient: true };
    expect([isUsed(pairJob, "client"), isUsed(used, "client"), isUsed(used, "provider")]).toEqual([false, true, false]);
  });

  it("may be named by an operator while its mandate holds", () => {
    const terms = {
      maxPerJob: 1n,
      maxPerPeriod: 1n,
      period: 60,
      expiresAt: 2000,
      evaluator: ZERO,
      allowlist: false,
      rights: 16,
    };
    const args = { principal: CLIENT, operator: who(4), terms, spent: 0n, windowStart: 1000n };
    const mandate = reduceMandate(null, event("MandateSet", args));
    expect([1999n, 2000n, 2001n].map((now) => isMandated(mandate, now))).toEqual([true, false, false]);
    const revoked = reduceMandate(mandate, event("MandateRevoked", { principal: CLIENT, operator: who(4) }));
    expect([isMandated(revoked, 1500n), isMandated(null, 1500n)]).toEqual([false, false]);
  });
});

describe("a validation", () => {
  const asked = newValidation(
    said("ValidationRequest", {
      validatorAddress: who(4),
      agentId: 0n,
      requestURI: "ipfs://q\0",
      requestHash: word(2),
    }),
  );

  it("is pending until the first response, and shows the latest", () => {
    expect(asked).toMatchObject({ status: "PENDING", response: null, responses: 0, requestUri: "ipfs://q\ufffd" });
    const base = { validatorAddress: who(4), agentId: 0n, requestHash: word(2), responseHash: word(7) };
    const first = said("ValidationResponse", { ...base, response: 0, responseURI: "", tag: "soft" });
    const after = { ...asked, ...reduceValidation(asked, first) };
    expect(after).toMatchObject({ status: "COMPLETED", response: 0, responses: 1, validationTag: "soft" });
    const second = said("ValidationResponse", { ...base, response: 100, responseURI: "ipfs://e", tag: "" });
    expect(reduceValidation(after, second)).toMatchObject({ response: 100, responses: 2, responseUri: "ipfs://e" });
  });
});
