import { describe, expect, it } from "vitest";
import { checkClaims } from "../../src/prove/checkClaims.ts";
import { CheckerError } from "../../src/prove/errors.ts";

const LIBRARY = `
library Halves {
    function half(uint256 whole, bool up) internal pure returns (uint256) {
        if (up) return (whole + 1) / 2;
        return whole / 2;
    }
}`;

function check(body: string) {
  const content = `// SPDX-License-Identifier: MIT\npragma solidity 0.8.37;${LIBRARY}contract Claims { ${body} }`;
  return checkClaims({ "Claims.sol": { content } }, "Claims.sol");
}

describe("checkClaims", () => {
  it("proves what holds, with the operations that it runs", () => {
    const targets = check("function notMore(uint128 x, bool up) external pure { assert(Halves.half(x, up) <= x); }");
    expect(
      targets.map(({ contract, name, kind, expression, verdict }) => [contract, name, kind, expression, verdict]),
    ).toEqual([
      ["Halves", "half", "overflow", "whole + 1", "proved"],
      ["Halves", "half", "division by zero", "(whole + 1) / 2", "proved"],
      ["Halves", "half", "division by zero", "whole / 2", "proved"],
      ["Claims", "notMore", "assertion", "assert(Halves.half(x, up) <= x)", "proved"],
    ]);
  });

  it("refutes what fails only on the early return", () => {
    const targets = check("function down(uint128 x, bool up) external pure { assert(Halves.half(x, up) == x / 2); }");
    expect(targets.find(({ name }) => name === "down")).toMatchObject({ kind: "assertion", verdict: "violated" });
  });

  it("finds an overflow that the claim lets happen", () => {
    const targets = check("function wide(uint256 x) external pure { assert(Halves.half(x, true) <= x); }");
    expect(targets).toContainEqual({
      contract: "Halves",
      name: "half",
      kind: "overflow",
      expression: "whole + 1",
      verdict: "violated",
    });
  });

  it("refuses sources that do not compile", () => {
    expect(() => check("function broken() external pure { assert(nothing); }")).toThrow(CheckerError);
    expect(() => check("function broken() external pure { assert(nothing); }")).toThrow("Undeclared identifier");
  });

  it("refuses to pass over an assertion that has no answer", () => {
    const other = "} contract Other { function unasked(uint256 x) external pure { assert(x != 3); }";
    expect(() => check(other)).toThrow("Claims: 1 assertions, but 0 answers.");
  });
});
