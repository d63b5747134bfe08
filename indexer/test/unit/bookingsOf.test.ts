import { describe, expect, it } from "vitest";
import { bookingsOf } from "../../lib/bookingsOf.ts";
import { HOWS } from "../../lib/names.ts";
import type { JobRow } from "../../lib/Rows.ts";
import { CLIENT, EVALUATOR, event, hiredJob, marketRow, PROVIDER } from "./support/fixtures.ts";

const delivered: JobRow = { ...hiredJob(), submittedAt: 1500n };
const disputed: JobRow = { ...delivered, disputedAt: 1600n };
const names = { [CLIENT]: "client", [PROVIDER]: "provider", [EVALUATOR]: "evaluator" };

/** Bookings of a settlement at second 2000, as short lines. */
function lines(how: (typeof HOWS)[number], share: bigint, job: JobRow, timestamp = 2000n): string[] {
  const parts = { toProvider: 0n, toClient: 0n, toEvaluator: 0n, marketFee: 0n };
  const settled = event("Settled", { jobId: 1n, how: HOWS.indexOf(how), share, ...parts }, { timestamp });
  return bookingsOf(settled, { market: marketRow(), job }).map(
    ({ account, column, amount }) => `${names[account]} ${column} ${amount}`,
  );
}

describe("what a settlement adds to the records", () => {
  it("a job paid: completed and paid, with volume in whole cents", () => {
    expect(lines("Paid", 10_000n, { ...delivered, budget: 1_239_999n })).toEqual([
      "provider completed 1",
      "provider providerVolume 123",
      "client clientVolume 123",
      "client paid 1",
    ]);
  });

  it("a job paid in the second of its submission: nothing", () => {
    expect(lines("Paid", 10_000n, delivered, 1500n)).toEqual([]);
  });

  it("a ruling of 50 % and more: completed, ruled, and the client's dispute lost", () => {
    expect(lines("Ruled", 5_000n, disputed)).toEqual([
      "evaluator ruled 1",
      "client disputesLost 1",
      "provider completed 1",
      "provider providerVolume 50",
      "client clientVolume 50",
    ]);
  });

  it("a ruling below 50 %: rejected and ruled", () => {
    expect(lines("Ruled", 4_999n, disputed)).toEqual(["evaluator ruled 1", "provider rejected 1"]);
  });

  it("a ruling in the second of the dispute: only what is bad for somebody", () => {
    expect(lines("Ruled", 10_000n, disputed, 1600n)).toEqual(["client disputesLost 1"]);
    expect(lines("Ruled", 0n, disputed, 1600n)).toEqual(["provider rejected 1"]);
    expect(lines("Ruled", 0n, disputed, 1500n)).toEqual(["evaluator ruled 1", "provider rejected 1"]);
  });

  it("a concession: as a ruling, without the evaluator", () => {
    expect(lines("Conceded", 0n, disputed)).toEqual(["provider rejected 1"]);
    expect(lines("Conceded", 10_000n, disputed)).toEqual([
      "client disputesLost 1",
      "provider completed 1",
      "provider providerVolume 100",
      "client clientVolume 100",
    ]);
  });

  it("a job not delivered or given up: expired; a silent evaluator: missed; an agreement: nothing", () => {
    expect(lines("Refunded", 0n, hiredJob())).toEqual(["provider expired 1"]);
    expect(lines("Withdrawn", 0n, hiredJob())).toEqual(["provider expired 1"]);
    expect(lines("Split", 5_000n, disputed)).toEqual(["evaluator missed 1"]);
    expect(lines("Agreed", 10_000n, delivered)).toEqual([]);
  });
});
