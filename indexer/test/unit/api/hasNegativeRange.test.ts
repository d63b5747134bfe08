import { describe, expect, it } from "vitest";
import { hasNegativeRange } from "../../../src/api/http/hasNegativeRange.ts";

describe("hasNegativeRange", () => {
  it.each([
    ["{ jobs(limit: -1) { items { jobId } } }", {}],
    ["{ jobs(limit\n,:#\n-5) { items { jobId } } }", {}],
    ["{ jobs(offset: -1) { items { jobId } } }", {}],
    ["{ jobs { items { events(limit: -9) { items { kind } } } } }", {}],
    ["query ($n: Int) { jobs(limit: $n) { items { jobId } } }", { n: -3 }],
    ["query ($n: Int = -3) { jobs(limit: $n) { items { jobId } } }", {}],
    ["fragment F on job { events(limit: -9) { items { kind } } } { jobs { items { ...F } } }", {}],
  ])("sees it in %s with %j", (query, variables) => {
    expect(hasNegativeRange(query, variables)).toBe(true);
  });

  it.each([
    ["{ jobs(limit: 1000000000) { items { jobId } } }", {}],
    ["query ($n: Int) { jobs(limit: $n) { items { jobId } } }", { n: 3, other: -1 }],
    ["query ($n: Int) { jobs(limit: $n) { items { jobId } } }", {}],
    ['{ accounts(where: { earned_gt: "-5", completed_gt: -1 }) { items { address } } }', {}],
    ["{ jobs(limit: ", {}],
  ])("leaves alone %s with %j", (query, variables) => {
    expect(hasNegativeRange(query, variables)).toBe(false);
  });
});
