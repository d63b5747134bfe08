// `pnpm test:bugs`: does every invariant fail when the market is wrong? See docs/invariants.md.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { buildBench } from "../mutation/buildBench.ts";
import { runSuites } from "../mutation/runSuites.ts";
import { PROJECT_ROOT } from "../stack/projectPaths.ts";
import { findBreach } from "./findBreach.ts";
import { listInvariants } from "./listInvariants.ts";
import { SEEDED_BUGS } from "./seededBugs.ts";
import { writePage } from "./writePage.ts";

const FOLDER = "test/solidity/invariant";
const PAGE = join(PROJECT_ROOT, "docs/invariants.md");

const { update, only } = new Command("test:bugs")
  .description("Plant each seeded bug in the market and see that its invariant fails.")
  .option("--only <text>", "bugs whose invariant has this in its name", "")
  .option("--update", "write the results into docs/invariants.md", false)
  .parse()
  .opts<{ update: boolean; only: string }>();

async function main(): Promise<void> {
  console.log("Compiling the market and its invariants …");
  const bench = buildBench(PROJECT_ROOT, join(PROJECT_ROOT, ".surety/invariants/bench.json"), FOLDER);
  const failed = await runSuites(bench.artifacts, bench.suites, PROJECT_ROOT);
  if (failed.length > 0) throw new Error(`The market fails without any bug: ${failed.join(", ")}`);

  const bugs = SEEDED_BUGS.filter(({ breaks }) => breaks.includes(only));
  const missed: string[] = [];
  for (const bug of bugs) {
    const isFound = await findBreach(bench, bug, PROJECT_ROOT);
    console.log(`${isFound ? "found" : "MISSED"} by ${bug.breaks}: ${bug.name}`);
    if (!isFound) missed.push(bug.breaks);
  }
  console.log(`${bugs.length - missed.length} of ${bugs.length} bugs found.`);
  if (missed.length > 0) process.exitCode = 1;
  else if (update)
    writeFileSync(PAGE, writePage(readFileSync(PAGE, "utf8"), listInvariants(PROJECT_ROOT), SEEDED_BUGS));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
