import { describe, expect, test } from "vitest";
import { type JobState, turnOf } from "../../src/index.ts";

const DEADLINE = 1_000n;
const job: JobState = {
  jobId: 1n,
  kind: "bonded",
  status: "Funded",
  client: "0xC",
  provider: "0xP",
  evaluator: "0xE",
  budget: 10n,
  bond: 2n,
  evaluatorFee: 1n,
  stake: 2n,
  deadline: DEADLINE,
  reviewPeriod: 60n,
  rulingPeriod: 60n,
};

const until = DEADLINE;
const none = { whoseTurn: "none", acts: [], until: null };
const anyone = (act: string) => ({ whoseTurn: "anyone", acts: [act], until: null });

describe.each([
  ["a posting", { status: "Open", kind: null, provider: null }, { whoseTurn: "anyone", acts: ["bid"], until }, none],
  ["an unpaid job", { status: "Open", kind: null }, { whoseTurn: "client", acts: ["fund"], until }, none],
  ["a hired job", { status: "Funded" }, { whoseTurn: "provider", acts: ["submit"], until }, anyone("claimRefund")],
  [
    "a paid plain job",
    { status: "Funded", kind: "plain" },
    { whoseTurn: "provider", acts: ["submit"], until },
    anyone("claimRefund"),
  ],
  [
    "a delivery",
    { status: "Submitted" },
    { whoseTurn: "client", acts: ["accept", "dispute"], until },
    anyone("claimPayment"),
  ],
  [
    "a plain delivery",
    { status: "Submitted", kind: "plain" },
    { whoseTurn: "evaluator", acts: ["complete"], until },
    anyone("claimRefund"),
  ],
  ["a dispute", { status: "Disputed" }, { whoseTurn: "evaluator", acts: ["resolve"], until }, anyone("claimSplit")],
  ["a completed job", { status: "Completed" }, none, none],
  ["a rejected job", { status: "Rejected" }, none, none],
  ["an expired job", { status: "Expired" }, none, none],
] as const)("%s", (_, change, inTime, late) => {
  test.each([
    [-1n, inTime],
    [0n, late],
    [1n, late],
  ])("at its deadline %i s", (offset, turn) => {
    expect(turnOf({ ...job, ...change }, DEADLINE + offset)).toEqual(turn);
  });
});
