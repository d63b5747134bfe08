import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What the built page is made of, from the root of the repository. */
const SOURCES = [
  "contracts/abi",
  "explorer/index.html",
  "explorer/package.json",
  "explorer/public",
  "explorer/src",
  "explorer/tools",
  "explorer/vite.config.ts",
  "pnpm-lock.yaml",
  "sdk/package.json",
  "sdk/src",
];

/**
 * Hash of everything that the built page depends on.
 *
 * @param root Root of the repository.
 * @param settings What else decides about the build.
 */
export function sourceHash(root: string, settings: string): string {
  const hash = createHash("sha256").update(settings);
  for (const file of SOURCES.flatMap((source) => filesOf(join(root, source)))) {
    hash.update(file.slice(root.length)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : [])).sort();
}
