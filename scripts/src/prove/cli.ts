// `pnpm prove`: what the SMTChecker proves of the pure libraries. See docs/proofs.md.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { readSources } from "../solidity/readSources.ts";
import { PROJECT_ROOT } from "../stack/projectPaths.ts";
import { checkClaims } from "./checkClaims.ts";
import { ENUMERATED, ENUMERATIONS, FALSE_CLAIMS, PROOFS, TRUE_CLAIMS } from "./claims.ts";
import { findProblems } from "./findProblems.ts";
import type { Target } from "./Target.ts";
import { writePage } from "./writePage.ts";

const { update } = new Command("prove")
  .description(
    "Prove the claims about the pure libraries with solc's SMTChecker; fail unless all hold as docs/proofs.md says.",
  )
  .option("--update", "write what was found into docs/proofs.md", false)
  .parse()
  .opts<{ update: boolean }>();

function check(contract: string): Target[] {
  const file = `${PROOFS}/${contract}.sol`;
  const targets = checkClaims(readSources(PROJECT_ROOT, [file]), file);
  const count = (verdict: Target["verdict"]): number => targets.filter((target) => target.verdict === verdict).length;
  console.log(`${contract}: ${count("proved")} proved, ${count("violated")} violated, ${count("unproved")} unproved`);
  return targets;
}

function missingTests(): string[] {
  return Object.values(ENUMERATED)
    .filter(
      ({ file, test }) => !readFileSync(join(PROJECT_ROOT, ENUMERATIONS, file), "utf8").includes(`function ${test}(`),
    )
    .map(({ file, test }) => `${ENUMERATIONS}/${file} lacks ${test}, which docs/proofs.md counts on.`);
}

function main(): void {
  const claims = TRUE_CLAIMS.flatMap(check);
  const refuted = check(FALSE_CLAIMS);
  const problems = [...findProblems(claims, refuted, Object.keys(ENUMERATED)), ...missingTests()];

  const path = join(PROJECT_ROOT, "docs/proofs.md");
  const page = readFileSync(path, "utf8");
  const written = writePage(page, claims, refuted);
  if (update) writeFileSync(path, written);
  else if (written !== page)
    problems.push("docs/proofs.md says otherwise: run `pnpm prove --update` and read the difference.");
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
