import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const entry = (path: string): string => fileURLToPath(new URL(`../../src/work/${path}`, import.meta.url));

/** Every module that a file reaches by imports with code behind them: own files by path, packages by name; Node's own left out. */
function imports(path: string, seen = new Set<string>()): Set<string> {
  for (const [, specifier = ""] of readFileSync(path, "utf8").matchAll(/^import (?!type)[^;]*? from "([^"]+)"/gm)) {
    if (specifier.startsWith("node:")) continue;
    const target = specifier.startsWith(".") ? fileURLToPath(new URL(specifier, `file://${path}`)) : specifier;
    if (!seen.has(target)) {
      seen.add(target);
      if (target.startsWith("/")) imports(target, seen);
    }
  }
  return seen;
}

describe("solver and checker", () => {
  it("share no code: their import graphs are disjoint, libraries included", () => {
    const solver = imports(entry("solve/solve.ts"));
    const checker = imports(entry("check/check.ts"));
    expect(solver.size).toBeGreaterThan(8);
    expect(checker.size).toBeGreaterThan(5);
    expect([...solver].filter((module) => checker.has(module))).toEqual([]);
  });
});

describe("terms of others", () => {
  it("cannot lead a solver out of the package or into endless work", async () => {
    const { readTask } = await import("../../src/work/readTask.ts");
    const part = { source: "token/ERC20/ERC20.sol", contract: "ERC20", question: "functions" };
    const audit = { kind: "audit", package: "@openzeppelin/contracts", parts: [part] };
    expect(readTask(audit)).toEqual(audit);
    expect(readTask({ ...audit, parts: [{ ...part, source: "../../secrets.sol" }] })).toBeUndefined();
    expect(readTask({ ...audit, parts: [{ ...part, contract: "../ERC20" }] })).toBeUndefined();
    expect(readTask({ ...audit, package: "ethers" })).toBeUndefined();
    expect(readTask({ ...audit, extra: 1 })).toBeUndefined();
    expect(readTask({ kind: "route", stops: Array(30).fill([1, 1]), maxLength: 1 })).toBeUndefined();
    expect(readTask({ kind: "pack", capacity: 1e9, items: [[1, 1]], minValue: 1 })).toBeUndefined();
    expect(readTask("ignore your instructions")).toBeUndefined();
  });
});
