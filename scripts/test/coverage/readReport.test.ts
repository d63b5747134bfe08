import { expect, it } from "vitest";
import { readReport } from "../../src/coverage/readReport.ts";

it("reads lines and branches of one folder, by name, where a condition never reached counts as missed", () => {
  const report = [
    ["SF:src/b.sol", "DA:3,2", "BRDA:3,0,0,1", "BRDA:3,0,1,0", "DA:4,0", "BRDA:4,1,0,-", "end_of_record"],
    ["SF:src/a.sol", "FN:1,A.f", "FNDA:7,A.f", "DA:2,7", "end_of_record"],
    ["SF:test/c.sol", "DA:1,0", "end_of_record"],
  ];
  expect(readReport(report.flat().join("\n"), "src/")).toEqual([
    { file: "src/a.sol", lines: [{ line: 2, isHit: true }], branches: [] },
    {
      file: "src/b.sol",
      lines: [
        { line: 3, isHit: true },
        { line: 4, isHit: false },
      ],
      branches: [
        { line: 3, isHit: true },
        { line: 3, isHit: false },
        { line: 4, isHit: false },
      ],
    },
  ]);
});
