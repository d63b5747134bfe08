// `pnpm coverage`: which lines and branches of the contracts no test reaches. See docs/coverage.md.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { PROJECT_ROOT } from "../stack/projectPaths.ts";
import { coverageTable, misreportedTable } from "./coverageTables.ts";
import { judgeCoverage } from "./judgeCoverage.ts";
import { MISREPORTED } from "./misreported.ts";
import { readReport } from "./readReport.ts";
import { runForge } from "./runForge.ts";
import { writePage } from "./writePage.ts";

const MEASURED = "contracts/src/";
const STATE = ".surety/coverage";
const PAGE = join(PROJECT_ROOT, "docs/coverage.md");

const { update } = new Command("coverage")
  .description("Run all Solidity tests and fail unless they reach every line and 95 % of branches of contracts/src.")
  .option("--update", "write the results into docs/coverage.md", false)
  .parse()
  .opts<{ update: boolean }>();

function main(): void {
  console.log("Compiling and running all Solidity tests …");
  const { report, ran } = runForge(PROJECT_ROOT, STATE);
  const judgement = judgeCoverage(readReport(report, MEASURED), MISREPORTED, MEASURED);
  const table = coverageTable(judgement, MEASURED);
  console.log(`${ran}\n\n${table}\n`);
  for (const problem of judgement.problems) console.error(problem);
  if (update) {
    const parts = [table, "Misreported:", misreportedTable(MISREPORTED)];
    writeFileSync(PAGE, writePage(readFileSync(PAGE, "utf8"), parts));
  }
  if (!judgement.isEnough) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
