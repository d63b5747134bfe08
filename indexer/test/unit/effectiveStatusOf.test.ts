import { expect, it } from "vitest";
import { effectiveStatusOf } from "../../lib/effectiveStatusOf.ts";
import { fundedJob, hiredJob, openedJob } from "./support/fixtures.ts";

it.each([
  ["a job within its turn has the stored status", hiredJob(), 4_599n, "Funded"],
  ["a bonded job is overdue in the second its turn ends", hiredJob(), 4_600n, "Overdue"],
  ["a plain job is overdue when it expires", fundedJob(), 5_000n, "Overdue"],
  ["an Open job holds nothing that anybody could claim", openedJob(), 9_999n, "Open"],
  ["an ended job stays ended", { status: "Completed", turnUntil: null, nextAct: null } as const, 9_999n, "Completed"],
] as const)("%s", (_, job, now, expected) => {
  expect(effectiveStatusOf(job, now)).toBe(expected);
});
