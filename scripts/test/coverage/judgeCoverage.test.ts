import { describe, expect, it } from "vitest";
import type { FileCoverage, Point } from "../../src/coverage/FileCoverage.ts";
import { judgeCoverage, percentOf } from "../../src/coverage/judgeCoverage.ts";
import type { Misreported } from "../../src/coverage/misreported.ts";

/** Lines 1 to `count`, of which `missed` are not hit. */
function points(count: number, ...missed: number[]): Point[] {
  return Array.from({ length: count }, (_, index) => ({ line: index + 1, isHit: !missed.includes(index + 1) }));
}

function file(lines: readonly Point[], branches: readonly Point[] = []): FileCoverage {
  return { file: "src/A.sol", lines, branches };
}

function entry(line: number, what: Misreported["what"]): Misreported {
  return { file: "A.sol", line, what, why: "", test: "" };
}

describe("judgeCoverage", () => {
  it("is satisfied with all lines and 95 % of branches, and names each branch missed", () => {
    const judgement = judgeCoverage([file(points(3), points(20, 7))], [], "src/");
    expect(judgement.isEnough).toBe(true);
    expect(judgement.problems).toEqual(["src/A.sol:7: branch not covered"]);
    expect(judgement.all.branches).toEqual({ hit: 19, misreported: 0, total: 20 });
  });

  it("is not satisfied with fewer branches", () => {
    expect(judgeCoverage([file(points(3), points(19, 7))], [], "src/").isEnough).toBe(false);
  });

  it("is not satisfied with a line missed, in whichever file", () => {
    const other: FileCoverage = { file: "src/B.sol", lines: points(2, 2), branches: [] };
    const judgement = judgeCoverage([file(points(500)), other], [], "src/");
    expect(judgement.isEnough).toBe(false);
    expect(judgement.problems).toEqual(["src/B.sol:2: line not covered"]);
  });

  it("counts a misreported point as hit, but only the one that is listed", () => {
    const report = [file(points(9, 4), points(2, 2))];
    const judgement = judgeCoverage(report, [entry(4, "line"), entry(2, "branch")], "src/");
    expect(judgement).toMatchObject({ isEnough: true, problems: [] });
    expect(judgement.rows).toEqual([
      {
        file: "src/A.sol",
        lines: { hit: 8, misreported: 1, total: 9 },
        branches: { hit: 1, misreported: 1, total: 2 },
      },
    ]);
    expect(judgeCoverage(report, [entry(4, "branch"), entry(2, "line")], "src/").isEnough).toBe(false);
  });

  it("is not satisfied with an entry that excuses nothing", () => {
    const judgement = judgeCoverage([file(points(3))], [entry(2, "line")], "src/");
    expect(judgement.isEnough).toBe(false);
    expect(judgement.problems).toEqual([
      "src/A.sol:2: no line is reported as missed here. Correct scripts/src/coverage/misreported.ts.",
    ]);
  });

  it("is not satisfied with a report of nothing", () => {
    expect(judgeCoverage([], [], "src/").isEnough).toBe(false);
  });
});

it("takes a file without branches as fully covered", () => {
  expect(percentOf({ hit: 0, misreported: 0, total: 0 })).toBe(100);
  expect(percentOf({ hit: 2, misreported: 1, total: 4 })).toBe(75);
});
