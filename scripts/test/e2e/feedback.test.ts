import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { expectations } from "../../src/feedback/expectations.ts";
import { measureRing } from "../../src/feedback/measureRing.ts";
import { checkRanges } from "../../src/simulation/experiments/checkRanges.ts";

const stateDir = mkdtempSync(join(tmpdir(), "surety-feedback-"));

afterAll(() => rmSync(stateDir, { recursive: true }));

test("a ring of 20 names comes to what was expected of it", async () => {
  const findings = checkRanges(await measureRing([1], stateDir), expectations);
  const text = findings.map(({ range, estimate, isMet }) => ({ ...range, mean: estimate.mean, isMet }));
  expect(text.filter(({ isMet }) => !isMet)).toEqual([]);
  expect(findings).toHaveLength(expectations.length);
});
