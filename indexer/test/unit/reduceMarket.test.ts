import { expect, it } from "vitest";
import type { MarketEvent } from "../../lib/MarketEvent.ts";
import { marketChangesOf } from "../../lib/marketChangesOf.ts";
import { HOWS } from "../../lib/names.ts";
import type { JobRow, MarketRow } from "../../lib/Rows.ts";
import { reduceMarket } from "../../lib/reduceMarket.ts";
import {
  CLIENT,
  EVALUATOR,
  event,
  fundedJob,
  hiredJob,
  marketRow,
  offer,
  openedJob,
  PROVIDER,
  TREASURY,
  word,
  ZERO,
} from "./support/fixtures.ts";

const completed: JobRow = { ...fundedJob(), status: "Completed" };
const parts = { toProvider: 597_000n, toClient: 450_000n, toEvaluator: 50_000n, marketFee: 3_000n };

const cases: [string, MarketEvent, JobRow | null, Partial<MarketRow>][] = [
  [
    "a new job",
    event("JobCreated", { jobId: 1n, client: CLIENT, provider: ZERO, evaluator: EVALUATOR, expiredAt: 5n, hook: ZERO }),
    null,
    { jobsCreated: 1 },
  ],
  [
    "a bid",
    event("BidPlaced", { jobId: 1n, provider: PROVIDER, offer: offer(), signature: "0x" }),
    openedJob(),
    { bids: 1 },
  ],
  [
    "a hire",
    event("Hired", { jobId: 1n, client: CLIENT, provider: PROVIDER, offer: offer(), caller: CLIENT }),
    openedJob(),
    {
      jobsHired: 1,
      balancesHeld: -1_250_000n,
      budgetsHeld: 1_000_000n,
      evaluatorFeesHeld: 50_000n,
      bondsHeld: 200_000n,
    },
  ],
  [
    "a plain job's funding",
    event("JobFunded", { jobId: 1n, client: CLIENT, provider: PROVIDER, amount: 9n }),
    openedJob(),
    { jobsFunded: 1, deposited: 9n, plainHeld: 9n },
  ],
  [
    "a dispute",
    event("Disputed", { jobId: 1n, by: CLIENT, stake: 200_000n, reason: "0x01" }),
    hiredJob(),
    { jobsDisputed: 1, balancesHeld: -200_000n, stakesHeld: 200_000n },
  ],
  [
    "a settlement",
    event("Settled", { jobId: 1n, how: HOWS.indexOf("Ruled"), share: 6_000n, ...parts }),
    { ...hiredJob({ bond: 0n }), stake: 50_000n },
    {
      jobsCompleted: 1,
      volume: 600_000n,
      marketFees: 3_000n,
      evaluatorFees: 50_000n,
      budgetsHeld: -1_000_000n,
      evaluatorFeesHeld: -50_000n,
      stakesHeld: -50_000n,
      balancesHeld: 1_100_000n,
    },
  ],
  [
    "a completion",
    event("JobCompleted", { jobId: 1n, evaluator: EVALUATOR, reason: word(0) }),
    fundedJob(),
    { jobsCompleted: 1 },
  ],
  ["an expiry", event("JobExpired", { jobId: 1n }), fundedJob(), { jobsExpired: 1 }],
  [
    "a rejection",
    event("JobRejected", { jobId: 1n, rejector: CLIENT, reason: word(0) }),
    fundedJob(),
    { jobsRejected: 1 },
  ],
  [
    "an Open job called off",
    event("JobRejected", { jobId: 1n, rejector: CLIENT, reason: word(0) }),
    openedJob(),
    { jobsCalledOff: 1 },
  ],
  [
    "a plain payout",
    event("PaymentReleased", { jobId: 1n, recipient: PROVIDER, amount: 995n }),
    completed,
    { plainVolume: 995n, plainHeld: -995n, paidOut: 995n },
  ],
  [
    "a plain job's fee",
    event("PlatformFeePaid", { jobId: 1n, treasury: TREASURY, amount: 5n }),
    completed,
    { plainVolume: 5n, marketFees: 5n, plainHeld: -5n, balancesHeld: 5n },
  ],
  [
    "a plain refund",
    event("Refunded", { jobId: 1n, client: CLIENT, amount: 7n }),
    { ...fundedJob(), status: "Expired" },
    { plainHeld: -7n, paidOut: 7n },
  ],
  [
    "a bonded push that failed",
    event("Credited", { jobId: 1n, account: PROVIDER, amount: 7n }),
    { ...hiredJob(), status: "Completed" },
    { paidOut: -7n, balancesHeld: 7n },
  ],
];

it.each(cases)("books %s", (_, happened, job, expected) => {
  const row = marketRow();
  const changes = marketChangesOf(happened, { market: row, job }, null);
  if (changes === null) throw new Error("Nothing changed");
  expect(reduceMarket(row, changes, happened.place)).toEqual({ ...expected, updatedBlock: 10n, updatedAt: 1000n });
});

it("leaves the end of a bonded job to its settlement", () => {
  const ends = [
    event("JobCompleted", { jobId: 1n, evaluator: CLIENT, reason: word(0) }),
    event("JobRejected", { jobId: 1n, rejector: CLIENT, reason: word(0) }),
    event("JobExpired", { jobId: 1n }),
    event("PaymentReleased", { jobId: 1n, recipient: PROVIDER, amount: 7n }),
  ];
  const scene = { market: marketRow(), job: hiredJob() };
  expect(ends.map((happened) => marketChangesOf(happened, scene, null))).toEqual([null, null, null, null]);
});
