import { expect, test } from "vitest";
import { emptyState, type GuardState } from "../../src/guard/state/GuardState.ts";
import { parseState } from "../../src/guard/state/parseState.ts";

test("a guard remembers an offer with the largest nonce and job id", () => {
  const largest = ((1n << 256n) - 1n).toString();
  const state: GuardState = {
    ...emptyState(),
    reservations: [
      {
        id: "1",
        stage: "sent",
        at: 1,
        account: "0x",
        risks: [],
        deposit: "0",
        opens: [{ jobId: largest, until: 2 }],
        hash: "0x",
        expected: null,
        signed: { principal: "0x", nonce: largest, validUntil: 2, jobId: largest },
      },
    ],
    jobs: [{ jobId: largest, isCounted: true }],
  };
  expect(parseState(JSON.stringify(state))).toEqual(state);
});
