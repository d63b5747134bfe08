import { readFile, writeFile } from "node:fs/promises";

/** Writes a page below docs/ if it differs; with `--check` it fails instead. */
export async function writePage(name: string, content: string): Promise<void> {
  const url = new URL(`../../../docs/${name}`, import.meta.url);
  if ((await readFile(url, "utf8").catch(() => "")) === content) return;
  if (process.argv.includes("--check")) {
    console.error(`docs/${name} is stale. Run \`pnpm build\` and commit the result.`);
    process.exitCode = 1;
  } else {
    await writeFile(url, content);
  }
}
