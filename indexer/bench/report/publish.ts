import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { replacePart } from "./replacePart.ts";

const PAGE = fileURLToPath(new URL("../../../docs/performance.md", import.meta.url));

/** Makes a report and prints it as text or JSON, and writes it into its part of docs/performance.md if asked to. An error becomes one line. */
export async function publish<T>(
  part: string,
  measure: () => Promise<T>,
  describe: (report: T) => string,
  { json, update }: { json: boolean; update: boolean },
): Promise<void> {
  try {
    const report = await measure();
    console.log(json ? JSON.stringify(report, null, 2) : describe(report));
    if (update) writeFileSync(PAGE, replacePart(readFileSync(PAGE, "utf8"), part, describe(report)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
