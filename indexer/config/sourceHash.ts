import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * Hash of the reducers, the tables and the configuration. Ponder's own build id covers only `src/` and `ponder.schema.ts`; without this, a changed reducer
 * would resume on rows that the old one wrote.
 */
export function sourceHash(): string {
  const hash = createHash("sha256");
  for (const folder of ["config", "lib", "schema"]) {
    for (const file of readdirSync(join(ROOT, folder)).sort()) hash.update(readFileSync(join(ROOT, folder, file)));
  }
  return hash.digest("hex");
}
