import { expect, test } from "vitest";
import { checkSpec } from "../../src/spec/checkSpec.ts";

// Built, not written: this file is itself a test that `check:spec` reads.
const id = (number: string) => `JM-${number}`;
const spec = (...ids: string[]) => ({ path: "spec.md", text: ids.map((each) => `- **${each}** Must.`).join("\n") });
const solidity = (text: string) => ({ path: "A.t.sol", text });

test("agrees when every rule is named above a test function, or in a TypeScript test", () => {
  const tests = [
    solidity(`    // ${id("01")}, ${id("02")}\n    /// forge-config: x\n    function test_A() public {`),
    { path: "b.test.ts", text: `test("${id("103")}: it ends", …)` },
    { path: "c.test.ts", text: "nothing" },
  ];
  expect(checkSpec(spec(id("01"), id("02"), id("103")), tests)).toEqual({ rules: 3, files: 2, problems: [] });
});

test("names the rule without a test", () => {
  expect(
    checkSpec(spec(id("01"), id("02")), [solidity(`// ${id("01")}\nfunction test_A() public {`)]).problems,
  ).toEqual([`spec.md:2: no test names ${id("02")}.`]);
});

test("names the id that is no rule, in tests and in the specification's own text", () => {
  const text = `${spec(id("01")).text}\nSee ${id("77")}.`;
  expect(
    checkSpec({ path: "spec.md", text }, [solidity(`// ${id("01")} ${id("99")}\nfunction test_A() {`)]).problems,
  ).toEqual([`spec.md:2: ${id("77")} is no rule of spec.md.`, `A.t.sol:1: ${id("99")} is no rule of spec.md.`]);
});

test("refuses a rule that is written twice", () => {
  expect(checkSpec(spec(id("01"), id("01")), [solidity(`// ${id("01")}\nfunction test_A() {`)]).problems).toEqual([
    `spec.md:2: ${id("01")} is written twice.`,
  ]);
});

test.each([
  ["a contract", `// ${id("01")}\ncontract ATest {`],
  ["a helper", `// ${id("01")}\nfunction _help() private {`],
  ["nothing", `// ${id("01")}\n\nfunction test_A() {`],
  ["no comment", `string a = "${id("01")}";\nfunction test_A() {`],
])("refuses an id above %s", (_, text) => {
  expect(checkSpec(spec(id("01")), [solidity(text)]).problems).toEqual([
    `A.t.sol:1: ${id("01")} stands above no test function.`,
  ]);
});
