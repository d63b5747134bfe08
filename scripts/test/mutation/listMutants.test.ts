import { describe, expect, it } from "vitest";
import { listMutants } from "../../src/mutation/listMutants.ts";

const DECLARATIONS = `
    enum Way { Left, Right, Both }
    error No(uint256 n, uint256 m);
    event Yes(uint256 n, uint256 m);
    uint256 constant ONE = 1;
    uint256 constant TWO = 2;
    uint256 x;
    modifier nonReentrant() { _; }
    function g(uint256 p, uint256 q, address r) private returns (bool) { x = p + q; return r != address(0); }`;

function listAll(header: string, body: string) {
  // The letter of two bytes shows that places are counted in bytes.
  const text = `// SPDX-License-Identifier: MIT\npragma solidity 0.8.37; // é
contract Toy { ${DECLARATIONS} function f(uint256 a, uint256 b, address c) external ${header} returns (uint256 z) {
${body} } }`;
  return listMutants({ "Toy.sol": { content: text } }, ["Toy.sol"]).filter(({ place }) => place === "f");
}

/** What may happen to a function with this body. */
function changes(body: string): string[] {
  return listAll("", body).map((m) => `${m.operator}: ${m.original.trim()} → ${m.replacement.trim()}`);
}

describe("listMutants", () => {
  it("shifts boundaries, lets refusals pass, swaps arguments", () => {
    expect(changes("if (a < b) revert No(a, b);")).toEqual([
      "refusal: a < b → false",
      "boundary: < → <=",
      "arguments: a, b → b, a",
    ]);
  });

  it("negates, drops and swaps conditions, and leaves out statements", () => {
    expect(changes("if (a == b || a > 3) x = a; else x = b;")).toEqual([
      "negation: a == b || a > 3 → !(a == b || a > 3)",
      "logic: || → &&",
      "operand: a == b || a > 3 → a == b",
      "operand: a == b || a > 3 → a > 3",
      "boundary: == → !=",
      "boundary: > → >=",
      "constant: 3 → (3 + 1)",
      "statement: x = b; → {}",
      "statement: x = a; → {}",
    ]);
    expect(changes("z = a > b ? a : b;")).toEqual([
      "statement: z = a > b ? a : b; → {}",
      "negation: a > b → !(a > b)",
      "boundary: > → >=",
    ]);
    expect(changes("bool t = !g(a, a, c);")).toEqual(["negation: !g(a, a, c) → g(a, a, c)"]);
  });

  it("changes calculations and steps", () => {
    expect(changes("z = a + b * 2; x += a; ++x;")).toEqual([
      "statement: z = a + b * 2; → {}",
      "arithmetic: + → -",
      "arithmetic: * → /",
      "constant: 2 → (2 + 1)",
      "statement: x += a; → {}",
      "arithmetic: += → -=",
      "arithmetic: += → =",
      "statement: ++x; → {}",
      "step: ++x → --x",
    ]);
  });

  it("exchanges names of one enum, and constants of one type", () => {
    expect(changes("Way w = Way.Left; if (w == Way.Both) z = ONE;")).toEqual([
      "name: Left → Right",
      "boundary: == → !=",
      "name: Both → Left",
      "statement: z = ONE; → {}",
      "name: ONE → TWO",
    ]);
  });

  it("leaves out events, results and writes in assembly", () => {
    expect(changes("emit Yes(a, a);")).toEqual(["statement: emit Yes(a, a); → {}"]);
    expect(changes("return a;")).toEqual(["result: a → 0"]);
    expect(changes("assembly { sstore(x.slot, 5) }")).toEqual([
      "statement: sstore(x.slot, 5) → {}",
      "constant: 5 → 0x6",
    ]);
  });

  it("drops the guard, and says where", () => {
    const [guard, ...others] = listAll("nonReentrant", "");
    expect(others).toEqual([]);
    expect(guard).toMatchObject({
      id: "Toy.f guard: nonReentrant → nothing",
      module: "Toy",
      file: "Toy.sol",
      line: 11,
      original: "nonReentrant",
      replacement: "",
    });
  });

  it("tells equal changes in one function apart", () => {
    expect(listAll("", "x = a;\nx = a;").map(({ id }) => id)).toEqual([
      "Toy.f statement: x = a; → {}",
      "Toy.f statement: x = a; → {} (2)",
    ]);
  });

  it("refuses sources that do not compile", () => {
    expect(() => changes("x = nothing;")).toThrow("Undeclared identifier");
  });
});
