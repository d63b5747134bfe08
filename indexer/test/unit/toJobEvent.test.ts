import { expect, it } from "vitest";
import type { JobEvent } from "../../lib/MarketEvent.ts";
import type { JobEventRow } from "../../lib/Rows.ts";
import { toJobEvent } from "../../lib/toJobEvent.ts";
import { CLIENT, EVALUATOR, event, MARKET, offer, PROVIDER, TREASURY, who, word, ZERO } from "./support/fixtures.ts";

const parts = { toProvider: 597n, toClient: 450n, toEvaluator: 50n, marketFee: 3n };

const cases: [JobEvent, Partial<JobEventRow>][] = [
  [
    event("JobCreated", { jobId: 1n, client: CLIENT, provider: ZERO, evaluator: EVALUATOR, expiredAt: 5n, hook: ZERO }),
    { actor: CLIENT },
  ],
  [event("ProviderSet", { jobId: 1n, provider: PROVIDER }), { counterparty: PROVIDER }],
  [event("BudgetSet", { jobId: 1n, amount: 7n }), { amount: 7n }],
  [event("TermsPublished", { jobId: 1n, termsHash: word(5), terms: "0x01" }), { hash: word(5) }],
  [
    event("BidPlaced", { jobId: 1n, provider: PROVIDER, offer: offer(), signature: "0x" }),
    { actor: PROVIDER, amount: 1_000_000n, hash: word(5) },
  ],
  [
    event("Hired", { jobId: 1n, client: CLIENT, provider: PROVIDER, offer: offer(), caller: who(7) }),
    { actor: who(7), counterparty: PROVIDER, amount: 1_000_000n, hash: word(5) },
  ],
  [
    event("JobFunded", { jobId: 1n, client: CLIENT, provider: PROVIDER, amount: 9n }),
    { actor: CLIENT, counterparty: PROVIDER, amount: 9n },
  ],
  [event("JobSubmitted", { jobId: 1n, provider: PROVIDER, deliverable: word(6) }), { actor: PROVIDER, hash: word(6) }],
  [event("Delivered", { jobId: 1n, manifest: "0x01" }), {}],
  [event("Disputed", { jobId: 1n, by: who(7), stake: 8n, reason: "0x01" }), { actor: who(7), amount: 8n }],
  [event("JobCompleted", { jobId: 1n, evaluator: ZERO, reason: word(0) }), { actor: null, hash: word(0) }],
  [event("JobRejected", { jobId: 1n, rejector: CLIENT, reason: word(4) }), { actor: CLIENT, hash: word(4) }],
  [event("JobExpired", { jobId: 1n }), {}],
  [
    event("Settled", { jobId: 1n, how: 3, share: 6_000n, ...parts }),
    { how: "Ruled", share: 6_000, amount: 1_100n, ...parts },
  ],
  [event("PaymentReleased", { jobId: 1n, recipient: who(7), amount: 7n }), { counterparty: who(7), amount: 7n }],
  [event("Refunded", { jobId: 1n, client: CLIENT, amount: 7n }), { counterparty: CLIENT, amount: 7n }],
  [event("Credited", { jobId: 1n, account: PROVIDER, amount: 7n }), { counterparty: PROVIDER, amount: 7n }],
  [event("PlatformFeePaid", { jobId: 1n, treasury: TREASURY, amount: 7n }), { counterparty: TREASURY, amount: 7n }],
  [
    event("Rated", {
      jobId: 1n,
      rater: CLIENT,
      ratee: PROVIDER,
      by: who(7),
      score: 80,
      tag: word(2),
      detailsHash: word(0),
    }),
    { actor: who(7), counterparty: PROVIDER, score: 80, hash: word(2) },
  ],
];

it.each(cases.map(([happened, facts]) => [happened.name, happened, facts] as const))(
  "puts %s on record",
  (name, happened, facts) => {
    expect(toJobEvent(happened)).toEqual({
      id: "7",
      cursor: 7n,
      chainId: 31337,
      market: MARKET,
      jobId: 1n,
      kind: name,
      actor: null,
      counterparty: null,
      amount: null,
      how: null,
      share: null,
      toProvider: null,
      toClient: null,
      toEvaluator: null,
      marketFee: null,
      score: null,
      hash: null,
      block: 10n,
      timestamp: 1000n,
      tx: word(1),
      logIndex: 0,
      ...facts,
    });
  },
);
