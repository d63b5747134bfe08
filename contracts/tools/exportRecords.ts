// Writes contracts/deployments/generated/records.ts from the records of public chains, for programs that have no files: pages.
// `--check` writes nothing and fails if the file is stale.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { listDeployments } from "../deployments/index.ts";
import { recordsFile } from "./recordsFile.ts";

const RECORDS = new URL("../deployments/", import.meta.url);
const OUTPUT = new URL("generated/records.ts", RECORDS);

const content = recordsFile(listDeployments(fileURLToPath(RECORDS)));
if ((await readFile(OUTPUT, "utf8").catch(() => "")) !== content) {
  if (process.argv.includes("--check")) {
    console.error("contracts/deployments/generated/records.ts is stale. Run `pnpm build` and commit the result.");
    process.exitCode = 1;
  } else {
    await mkdir(new URL(".", OUTPUT), { recursive: true });
    await writeFile(OUTPUT, content);
  }
}
