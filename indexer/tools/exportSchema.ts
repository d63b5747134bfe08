/**
 * Writes `generated/schema.graphql`, the contract between the index and its readers, from the tables.
 *
 *     node tools/exportSchema.ts           writes it
 *     node tools/exportSchema.ts --check   exits 1 if the committed file differs
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { graphql } from "ponder";
import * as schema from "../ponder.schema.ts";

const COMMITTED = fileURLToPath(new URL("../generated/schema.graphql", import.meta.url));

/** Ponder's middleware writes the file below the working directory as soon as it is made; it never asks the database here. */
async function generate(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), "surety-schema-"));
  const file = join(directory, "generated", "schema.graphql");
  process.chdir(directory);
  Object.assign(globalThis, { PONDER_DATABASE: {} });
  graphql({ db: {} as Parameters<typeof graphql>[0]["db"], schema });
  while (!existsSync(file)) await setTimeout(5);
  const text = readFileSync(file, "utf8");
  rmSync(directory, { recursive: true });
  return text;
}

const text = await generate();
if (!process.argv.includes("--check")) {
  writeFileSync(COMMITTED, text);
} else if (!existsSync(COMMITTED) || readFileSync(COMMITTED, "utf8") !== text) {
  console.error(
    "generated/schema.graphql differs from the tables: run `pnpm --filter @surety/indexer schema` and commit it",
  );
  process.exitCode = 1;
}
