import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listInvariants } from "../../src/invariants/listInvariants.ts";
import { plantBug } from "../../src/invariants/plantBug.ts";
import { SEEDED_BUGS } from "../../src/invariants/seededBugs.ts";
import { writePage } from "../../src/invariants/writePage.ts";
import { readSources } from "../../src/solidity/readSources.ts";
import { PROJECT_ROOT } from "../../src/stack/projectPaths.ts";

const sources = readSources(PROJECT_ROOT, [
  "contracts/src/JobMarket.sol",
  "contracts/src/erc8004/IdentityRegistry.sol",
  "contracts/src/erc8004/ReputationRegistry.sol",
  "contracts/src/erc8004/ValidationRegistry.sol",
]);

describe("the seeded bugs", () => {
  it("are one at least for every invariant, and for nothing else", () => {
    const invariants = listInvariants(PROJECT_ROOT).map(({ name }) => name);
    expect(new Set(SEEDED_BUGS.map(({ breaks }) => breaks))).toEqual(new Set(invariants));
    expect(invariants.length).toBeGreaterThanOrEqual(25);
  });

  it("fit the contracts as they are, and change them", () => {
    for (const bug of SEEDED_BUGS) expect(plantBug(sources, bug)[bug.file]).not.toEqual(sources[bug.file]);
  });

  it("have names of their own", () => {
    expect(new Set(SEEDED_BUGS.map(({ name }) => name)).size).toBe(SEEDED_BUGS.length);
  });
});

describe("every invariant", () => {
  it("is stated in a sentence, and names rules of the specification", () => {
    for (const { name, statement, rules } of listInvariants(PROJECT_ROOT)) {
      expect(statement, name).toMatch(/^[A-Z].*\.$/);
      expect(rules, name).not.toEqual([]);
    }
  });
});

describe("docs/invariants.md", () => {
  it("has the table of these invariants and bugs", () => {
    const page = readFileSync(join(PROJECT_ROOT, "docs/invariants.md"), "utf8");
    expect(writePage(page, listInvariants(PROJECT_ROOT), SEEDED_BUGS)).toBe(page);
  });
});

describe("plantBug", () => {
  const bug = { name: "A hole.", breaks: "", file: "A.sol", original: "one", replacement: "two" };

  it("replaces the text in its file alone", () => {
    const planted = plantBug({ "A.sol": { content: "is one." }, "B.sol": { content: "one" } }, bug);
    expect(planted).toEqual({ "A.sol": { content: "is two." }, "B.sol": { content: "one" } });
  });

  it("refuses a text that is gone, or is not the only one", () => {
    expect(() => plantBug({ "A.sol": { content: "three" } }, bug)).toThrow(
      '"A hole.": its text stands 0 times in A.sol',
    );
    expect(() => plantBug({ "A.sol": { content: "one one" } }, bug)).toThrow("stands 2 times");
  });
});
