import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import type { How as IndexedHow, JobStatus as IndexedStatus } from "../../src/generated/queries.ts";
import { type How, hows, type JobStatus, jobStatuses, mandateRights } from "../../src/index.ts";
import { jobStatusOf } from "../../src/types/jobStatus.ts";
import { bitsOf, rightsOf } from "../../src/types/mandateRight.ts";

const source = await readFile(new URL("../../../contracts/src/types/Job.sol", import.meta.url), "utf8");

function enumOf(name: string): string[] {
  const body = new RegExp(`enum ${name} \\{([^}]*)\\}`).exec(source)?.[1] ?? "";
  return body
    .replaceAll(/\/\/.*/g, "")
    .split(",")
    .map((value) => value.trim());
}

test("statuses and endings stand in the contract's order", () => {
  expect(jobStatuses).toEqual(enumOf("JobStatus"));
  expect(hows).toEqual(enumOf("How"));
  expect(jobStatusOf(6n)).toBe("Disputed");
  expect(() => jobStatusOf(7n)).toThrow(RangeError);
});

test("rights are the contract's bits", async () => {
  const mandate = await readFile(new URL("../../../contracts/src/types/Mandate.sol", import.meta.url), "utf8");
  const constants = [...mandate.matchAll(/uint8 constant RIGHT_(\w+) = (\d+);/g)].map(([, name, bit]) => [
    name?.toLowerCase(),
    bit,
  ]);
  expect(constants).toEqual(mandateRights.map((right) => [right, bitsOf([right]).toString()]));
  expect(rightsOf(bitsOf(["accept", "post"]))).toEqual(["post", "accept"]);
});

test("the index has the same words", () => {
  const status: JobStatus = "Open" satisfies IndexedStatus;
  const how: How = "Paid" satisfies IndexedHow;
  const back: [IndexedStatus, IndexedHow] = [status, how];
  expect(back).toEqual(["Open", "Paid"]);
});
