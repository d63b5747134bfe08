import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Artifact } from "@nomicfoundation/edr";
import { type Compilation, compile } from "../solidity/compile.ts";
import { readSources, type Sources } from "../solidity/readSources.ts";
import { type Bench, MARKET } from "./Bench.ts";
import { cheapSettings } from "./cheapSettings.ts";

/** Token that the tests deploy by name, so that no import leads to it. */
const TOKEN = "contracts/src/tokens/TestUSD.sol";
const TESTS = "test/solidity";
/** Tests of pure libraries and proofs have no market to mutate. */
const WITHOUT_MARKET = /\/(proofs|libraries)\//;
const VERSION = "0.8.37";
const SETTINGS = cheapSettings({ "*": { "*": ["abi", "evm.bytecode.object", "evm.deployedBytecode.object"] } });

/**
 * Compiles market and tests for mutation, which takes minutes, unless `file` holds the bench of these very sources.
 *
 * @param root Folder of the repository.
 * @param file Where the bench is kept.
 * @throws Error if the sources do not compile.
 */
export function buildBench(root: string, file: string): Bench {
  const tests = readdirSync(join(root, TESTS), { recursive: true, encoding: "utf8" })
    .map((path) => `${TESTS}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".t.sol") && !WITHOUT_MARKET.test(path))
    .sort();
  const market = readSources(root, [MARKET.source]);
  const all = readSources(root, [MARKET.source, TOKEN, ...tests]);
  const hashes = { contractsHash: hashOf(market), testsHash: hashOf(all) };
  if (existsSync(file)) {
    const kept: Bench = JSON.parse(readFileSync(file, "utf8"));
    if (kept.testsHash === hashes.testsHash) return kept;
  }
  const artifacts = compileAll(all);
  const bench = { ...hashes, sources: market, artifacts, suites: artifacts.filter(isSuite).map(({ id }) => id) };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(bench));
  return bench;
}

function compileAll(sources: Sources): Artifact[] {
  const output = compile(sources, SETTINGS);
  const broken = output.errors.find(({ severity }) => severity === "error");
  if (broken !== undefined) throw new Error(`The tests do not compile: ${broken.formattedMessage.trim()}`);
  return artifactsOf(output);
}

function artifactsOf({ contracts }: Compilation): Artifact[] {
  return Object.entries(contracts).flatMap(([source, named]) =>
    Object.entries(named).map(([name, { abi, evm }]) => ({
      id: { name, source, solcVersion: VERSION },
      contract: {
        abi: JSON.stringify(abi),
        bytecode: `0x${evm?.bytecode?.object ?? ""}`,
        deployedBytecode: `0x${evm?.deployedBytecode?.object ?? ""}`,
        linkReferences: {},
        deployedLinkReferences: {},
      },
    })),
  );
}

function isSuite({ id, contract }: Artifact): boolean {
  if (!id.source.startsWith(TESTS) || contract.bytecode === "0x") return false;
  const abi: { type: string; name?: string }[] = JSON.parse(contract.abi);
  return abi.some(({ type, name }) => type === "function" && /^(test|invariant)/.test(name ?? ""));
}

function hashOf(sources: Sources): string {
  const hash = createHash("sha256").update(JSON.stringify(SETTINGS));
  for (const [name, { content }] of Object.entries(sources).sort()) hash.update(`${name}\0${content}\0`);
  return hash.digest("hex").slice(0, 16);
}
