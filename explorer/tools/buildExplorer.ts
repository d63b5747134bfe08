import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sourceHash } from "./sourceHash.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const EXPLORER = join(ROOT, "explorer");

/** Folder of the built page. */
export const EXPLORER_DIST = join(EXPLORER, "dist");

/**
 * Builds the page into `explorer/dist`, unless what is there was made from the same sources and settings.
 *
 * @param env `SURETY_INDEX_URL`: origin of the index for a page that another server gives out; by default the page's own.
 *   `SURETY_EXPLORER_BASE`: path that the page is given out under, by default `/`.
 * @returns True if it was built, false if it was up to date.
 */
export async function buildExplorer(env: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  const hash = sourceHash(ROOT, JSON.stringify([env.SURETY_INDEX_URL, env.SURETY_EXPLORER_BASE]));
  const mark = join(EXPLORER_DIST, "source-hash.txt");
  if (existsSync(mark) && readFileSync(mark, "utf8") === hash) return false;
  // Only now: it takes a second to load.
  const { build } = await import("vite");
  const { NODE_ENV } = process.env;
  // Under a test runner it would bring React's code for development.
  process.env.NODE_ENV = "production";
  await build({ root: EXPLORER, logLevel: "warn" }).finally(() => {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  });
  await writeFile(mark, hash);
  return true;
}
