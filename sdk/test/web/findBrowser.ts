import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** A Chromium of this machine: `SURETY_BROWSER`, else the first in PATH. */
export function findBrowser(): string {
  const chosen = process.env.SURETY_BROWSER;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = chosen || NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  if (found !== undefined) return found;
  throw new Error(
    "The tests of pages need Chromium, and there is none in PATH. On Debian: `apt-get install chromium`. Elsewhere set SURETY_BROWSER to its path.",
  );
}
