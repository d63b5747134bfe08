import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { markdownTable } from "markdown-table";
import { checkRanges } from "../simulation/experiments/checkRanges.ts";
import { formatEstimate } from "../simulation/experiments/formatEstimate.ts";
import { failWith } from "../terminal/failWith.ts";
import { expectations } from "./expectations.ts";
import { measureRing } from "./measureRing.ts";

const SEEDS = [1, 2, 3];

const stateDir = mkdtempSync(join(tmpdir(), "surety-feedback-"));
try {
  const rows = checkRanges(await measureRing(SEEDS, stateDir), expectations).map(({ range, estimate, isMet }) => [
    range.arm,
    range.measure,
    formatEstimate(estimate),
    `${range.min} to ${range.max}`,
    isMet ? "met" : "missed",
  ]);
  console.log(markdownTable([["setting", "figure", "mean and 95 % interval", "expected", ""], ...rows]));
} catch (error) {
  failWith(error);
  process.exitCode = 1;
} finally {
  rmSync(stateDir, { recursive: true });
}
