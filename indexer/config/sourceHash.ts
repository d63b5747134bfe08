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
    const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}
