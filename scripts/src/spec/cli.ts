// `pnpm check:spec`: every rule of docs/spec.md has a test, and every rule that a test names exists.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../stack/projectPaths.ts";
import { checkSpec, type Source } from "./checkSpec.ts";
import { findTests } from "./findTests.ts";

const read = (path: string): Source => ({ path, text: readFileSync(join(PROJECT_ROOT, path), "utf8") });

const { rules, files, problems } = checkSpec(read("docs/spec.md"), findTests(PROJECT_ROOT).map(read));
if (problems.length === 0) {
  console.log(`All ${rules} rules of docs/spec.md are named by tests, in ${files} files.`);
} else {
  for (const problem of problems) console.error(problem);
  console.error(
    `${problems.length} problems: docs/spec.md and the tests disagree. Tag the test that proves a rule with its id.`,
  );
  process.exitCode = 1;
}
