// `pnpm test:bugs`: does every invariant fail when the contracts are wrong? See docs/invariants.md.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { MARKET, type Target } from "../mutation/Bench.ts";
import { buildBench } from "../mutation/buildBench.ts";
import { runSuites } from "../mutation/runSuites.ts";
import { PROJECT_ROOT } from "../stack/projectPaths.ts";
import { findBreach } from "./findBreach.ts";
import { FOLDERS, listInvariants } from "./listInvariants.ts";
import type { SeededBug } from "./SeededBug.ts";
import { SEEDED_BUGS } from "./seededBugs.ts";
import { writePage } from "./writePage.ts";

const REGISTRIES: readonly Target[] = ["IdentityRegistry", "ReputationRegistry", "ValidationRegistry"].map((name) => ({
  source: `contracts/src/erc8004/${name}.sol`,
  name,
}));
/** What the invariants of each folder are about, and where their bench is kept. */
const BENCHES: Record<(typeof FOLDERS)[number], { targets: readonly Target[]; file: string }> = {
  "test/solidity/invariant": { targets: [MARKET], file: "bench.json" },
  "test/solidity/erc8004/invariant": { targets: REGISTRIES, file: "registries.json" },
};
const PAGE = join(PROJECT_ROOT, "docs/invariants.md");

const { update, only } = new Command("test:bugs")
  .description("Plant each seeded bug in the contracts and see that its invariant fails.")
  .option("--only <text>", "bugs whose invariant has this in its name", "")
  .option("--update", "write the results into docs/invariants.md", false)
  .parse()
  .opts<{ update: boolean; only: string }>();

/** Names of the invariants of one folder that missed their bug. */
async function tryBugs(folder: (typeof FOLDERS)[number], bugs: readonly SeededBug[]): Promise<string[]> {
  const { targets, file } = BENCHES[folder];
  console.log(`Compiling ${targets.map(({ name }) => name).join(", ")} and their invariants …`);
  const bench = buildBench(PROJECT_ROOT, join(PROJECT_ROOT, ".surety/invariants", file), folder, targets);
  const failed = await runSuites(bench.artifacts, bench.suites, PROJECT_ROOT);
  if (failed.length > 0) throw new Error(`Invariants fail without any bug: ${failed.join(", ")}`);
  const missed: string[] = [];
  for (const bug of bugs) {
    const isFound = await findBreach(bench, bug, PROJECT_ROOT);
    console.log(`${isFound ? "found" : "MISSED"} by ${bug.breaks}: ${bug.name}`);
    if (!isFound) missed.push(bug.breaks);
  }
  return missed;
}

async function main(): Promise<void> {
  const invariants = listInvariants(PROJECT_ROOT);
  const chosen = SEEDED_BUGS.filter(({ breaks }) => breaks.includes(only));
  const missed: string[] = [];
  for (const folder of FOLDERS) {
    const own = new Set(invariants.filter((invariant) => invariant.folder === folder).map(({ name }) => name));
    const bugs = chosen.filter(({ breaks }) => own.has(breaks));
    if (bugs.length > 0) missed.push(...(await tryBugs(folder, bugs)));
  }
  console.log(`${chosen.length - missed.length} of ${chosen.length} bugs found.`);
  if (missed.length > 0) process.exitCode = 1;
  else if (update) writeFileSync(PAGE, writePage(readFileSync(PAGE, "utf8"), invariants, SEEDED_BUGS));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
