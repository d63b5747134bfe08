import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Bench } from "../../src/mutation/Bench.ts";
import { buildBench } from "../../src/mutation/buildBench.ts";
import { judge } from "../../src/mutation/judge.ts";
import { listMutants } from "../../src/mutation/listMutants.ts";
import { runSuites } from "../../src/mutation/runSuites.ts";

const HEADER = "// SPDX-License-Identifier: MIT\npragma solidity 0.8.37;\n";
const MODULE = "contracts/src/modules/Toy.sol";

/** A repository in small: a market of one module, and tests that deploy it by name. */
const FILES: Record<string, string> = {
  [MODULE]: `abstract contract Toy {
    error TooMuch(uint256 amount);
    uint256 public total;
    function add(uint256 amount) external {
        if (amount > 10) revert TooMuch(amount);
        total += amount;
    }
    function none() external pure returns (bytes32) { return 0; }
    function one() external pure returns (uint256) { return 1 * 1; }
}`,
  "contracts/src/JobMarket.sol": `import {Toy} from "./modules/Toy.sol"; contract JobMarket is Toy {}`,
  "contracts/src/tokens/TestUSD.sol": "contract TestUSD {}",
  "test/solidity/unit/Toy/Add.t.sol": `
interface IToy { function add(uint256 amount) external; function total() external view returns (uint256); }
interface Vm { function getCode(string calldata name) external view returns (bytes memory); }
contract AddTest {
    IToy private toy;
    function setUp() public {
        bytes memory code = Vm(0x7109709ECfa91a80626fF3989D68f67F5b1DD12D).getCode("JobMarket.sol:JobMarket");
        address deployed;
        assembly { deployed := create(0, add(code, 32), mload(code)) }
        toy = IToy(deployed);
    }
    function test_Adds() public {
        toy.add(3);
        toy.add(4);
        require(toy.total() == 7, "total");
    }
    function test_RefusesMuch() public {
        try toy.add(12) { revert("not refused"); } catch {}
    }
}`,
};

describe("judge", () => {
  const root = mkdtempSync(join(tmpdir(), "judge-"));
  const file = join(root, ".state/bench.json");
  let bench: Bench;

  beforeAll(() => {
    for (const [name, content] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), HEADER + content);
    }
    bench = buildBench(root, file);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  async function verdictOf(id: string) {
    const mutant = listMutants(bench.sources, [MODULE]).find((candidate) => candidate.id === id);
    if (mutant === undefined) throw new Error(`no mutant ${id}`);
    const { verdict, by } = await judge(bench, mutant, root);
    return { verdict, by };
  }

  it("finds nothing wrong with the market as it is", async () => {
    expect(bench.suites.map(({ name }) => name)).toEqual(["AddTest"]);
    expect(await runSuites(bench.artifacts, bench.suites, root)).toEqual([]);
  });

  it("names the test that kills a mutant", async () => {
    expect(await verdictOf("Toy.add arithmetic: += → =")).toEqual({ verdict: "killed", by: "AddTest.test_Adds()" });
    const refusal = await verdictOf("Toy.add refusal: amount > 10 → false");
    expect(refusal).toEqual({ verdict: "killed", by: "AddTest.test_RefusesMuch()" });
  });

  it("lets a mutant live that no test notices", async () => {
    expect(await verdictOf("Toy.add boundary: > → >=")).toEqual({ verdict: "survived", by: "" });
  });

  it("tells mutants that do not compile from those that are killed", async () => {
    expect(await verdictOf("Toy.none constant: 0 → 1")).toEqual({ verdict: "stillborn", by: "" });
  });

  it("tells mutants that change no code from survivors", async () => {
    expect(await verdictOf("Toy.one arithmetic: * → /")).toEqual({ verdict: "same", by: "" });
  });

  it("keeps the bench until a source changes, and results until the market's code does", () => {
    expect(buildBench(root, file)).toEqual(bench);
    const write = (content: string): void => writeFileSync(join(root, MODULE), HEADER + content);
    write(`${FILES[MODULE]} // more`);
    const commented = buildBench(root, file);
    expect(commented.testsHash).not.toBe(bench.testsHash);
    expect(commented.contractsHash).toBe(bench.contractsHash);
    write(FILES[MODULE]?.replace("1 * 1", "2") ?? "");
    expect(buildBench(root, file).contractsHash).not.toBe(bench.contractsHash);
  });
});
