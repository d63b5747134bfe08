import { expect, it } from "vitest";
import { z } from "zod";
import { compileForCoverage } from "../../src/coverage/compileForCoverage.ts";

const HEADER = "// SPDX-License-Identifier: MIT\npragma solidity 0.8.37;\n";
const OUTPUTS = { "*": ["evm.bytecode.object", "metadata"] };

function compile(measured: string, test: string) {
  const names = ["contracts/src/A.sol", "test/ATest.sol"] as const;
  const request = {
    language: "Solidity",
    sources: { [names[0]]: { content: HEADER + measured }, [names[1]]: { content: HEADER + test } },
    settings: { evmVersion: "cancun", outputSelection: { [names[0]]: OUTPUTS, [names[1]]: OUTPUTS } },
  };
  const output = z.object({
    errors: z.array(z.object({ message: z.string() })),
    contracts: z.record(z.string(), z.record(z.string(), z.object({ metadata: z.string() }))),
  });
  return output.parse(JSON.parse(compileForCoverage(JSON.stringify(request))));
}

it("compiles what is measured by IR and the tests without", () => {
  const { contracts, errors } = compile("contract A {}", 'import "../contracts/src/A.sol"; contract ATest {}');
  expect(errors).toEqual([]);
  expect(Object.keys(contracts).sort()).toEqual(["contracts/src/A.sol", "test/ATest.sol"]);
  const settings = z.object({ settings: z.object({ viaIR: z.boolean().optional() }) });
  const isByIr = (file: string, name: string) => {
    return settings.parse(JSON.parse(contracts[file]?.[name]?.metadata ?? "{}")).settings.viaIR;
  };
  expect([isByIr("contracts/src/A.sol", "A"), isByIr("test/ATest.sol", "ATest")]).toEqual([true, undefined]);
});

it("gives the errors of both", () => {
  const { errors } = compile("contract A { function f() external { x; } }", "contract ATest {}");
  expect(errors.map(({ message }) => message)).toContain("Undeclared identifier.");
});
