import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Artifact } from "@nomicfoundation/edr";
import { type Contract, compile } from "../solidity/compile.ts";
import { readSources, type Sources } from "../solidity/readSources.ts";
import { type Bench, MARKET, type Target } from "./Bench.ts";
import { compileTargets } from "./compileTargets.ts";

/** Token that the tests deploy by name, so that no import leads to it. */
const TOKEN = "contracts/src/tokens/TestUSD.sol";
const TESTS = "test/solidity";
/** Tests of pure libraries, proofs and registries have no market to mutate. */
const WITHOUT_MARKET = /\/(proofs|libraries|erc8004)\//;
const VERSION = "0.8.37";
/** Code that only drives the market needs no optimizer. */
const SETTINGS = {
  evmVersion: "cancun",
  metadata: { bytecodeHash: "none" },
  optimizer: { enabled: false },
  outputSelection: { "*": { "*": ["abi", "evm.bytecode.object", "evm.deployedBytecode.object"] } },
};

/**
 * Compiles targets and tests for changes, unless `file` holds the bench of these very sources.
 *
 * @param root Folder of the repository.
 * @param file Where the bench is kept.
 * @param folder The tests to compile, below `root`.
 * @param targets What the changes are made to.
 * @throws Error if the sources do not compile.
 */
export function buildBench(root: string, file: string, folder = TESTS, targets: readonly Target[] = [MARKET]): Bench {
  const tests = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".t.sol") && !(targets.includes(MARKET) && WITHOUT_MARKET.test(path)))
    .sort();
  const sources = readSources(
    root,
    targets.map(({ source }) => source),
  );
  const drivers = readSources(root, [TOKEN, ...tests]);
  const testsHash = hashOf(JSON.stringify([sources, drivers]));
  if (existsSync(file)) {
    const kept: Bench = JSON.parse(readFileSync(file, "utf8"));
    if (kept.testsHash === testsHash) return kept;
  }
  const originals = compileOriginals(sources, targets);
  const artifacts = [...originals, ...compileDrivers(drivers)];
  const suites = artifacts.filter(isSuite).map(({ id }) => id);
  const contractsHash = hashOf(originals.map(({ contract }) => contract.bytecode).join());
  const bench = { targets, sources, artifacts, suites, contractsHash, testsHash };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(bench));
  return bench;
}

function compileOriginals(sources: Sources, targets: readonly Target[]): Artifact[] {
  const contracts = compileTargets(sources, targets);
  if (contracts === undefined) throw new Error(`${targets.map(({ source }) => source).join(", ")} do not compile.`);
  return targets.flatMap(({ source, name }, at) => {
    const contract = contracts[at];
    return contract === undefined ? [] : artifactOf(source, name, contract);
  });
}

function compileDrivers(sources: Sources): Artifact[] {
  const { errors, contracts } = compile(sources, SETTINGS);
  const broken = errors.find(({ severity }) => severity === "error");
  if (broken !== undefined) throw new Error(`The tests do not compile: ${broken.formattedMessage.trim()}`);
  return Object.entries(contracts).flatMap(([source, named]) =>
    Object.entries(named).map(([name, contract]) => artifactOf(source, name, contract)),
  );
}

function artifactOf(source: string, name: string, { abi, evm }: Contract): Artifact {
  const bytecode = `0x${evm?.bytecode?.object ?? ""}`;
  // The runner knows a deployed handler, which invariant tests call, by this.
  const deployedBytecode = `0x${evm?.deployedBytecode?.object ?? ""}`;
  const links = { linkReferences: {}, deployedLinkReferences: {} };
  const contract = { abi: JSON.stringify(abi), bytecode, deployedBytecode, ...links };
  return { id: { name, source, solcVersion: VERSION }, contract };
}

function isSuite({ id, contract }: Artifact): boolean {
  if (!id.source.startsWith(TESTS) || contract.bytecode === "0x") return false;
  const abi: { type: string; name?: string }[] = JSON.parse(contract.abi);
  return abi.some(({ type, name }) => type === "function" && /^(test|invariant)/.test(name ?? ""));
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
