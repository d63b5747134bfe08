import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const ROOT = new URL("../../../", import.meta.url);
const require = createRequire(new URL("package.json", ROOT));

/** Compiles a contract of `test/solidity/mocks`, which no build keeps. */
export async function compileMock(name: string): Promise<{ abi: never[]; bytecode: string }> {
  const solc = require("solc") as { compile(input: string, callbacks: { import: typeof find }): string };
  const file = `test/solidity/mocks/${name}.sol`;
  const input = {
    language: "Solidity",
    sources: { [file]: { content: await readFile(new URL(file, ROOT), "utf8") } },
    settings: { evmVersion: "cancun", outputSelection: { "*": { "*": ["abi", "evm.bytecode.object"] } } },
  };
  const output = JSON.parse(solc.compile(JSON.stringify(input), { import: find }));
  const contract = output.contracts?.[file]?.[name];
  if (contract === undefined) throw new Error(`${name} does not compile: ${JSON.stringify(output.errors)}`);
  return { abi: contract.abi, bytecode: `0x${contract.evm.bytecode.object}` };
}

/** Sources that another imports: packages, and neighbours. */
function find(path: string): { contents: string } | { error: string } {
  const file = path.startsWith("@") ? require.resolve(path) : fileURLToPath(new URL(path, ROOT));
  return existsSync(file) ? { contents: readFileSync(file, "utf8") } : { error: `no ${path}` };
}
