// Measures the gas of whole job cycles, and of the registries of agents, on an in-process chain.
import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import * as paths from "./gas/paths.ts";
import * as registryPaths from "./gas/registryPaths.ts";
import { type Measured, toJson, toLines, toMarkdown } from "./gas/report.ts";

const PAGE = new URL("../../docs/gas.md", import.meta.url);
const BEGIN = "<!-- begin measured -->";
const END = "<!-- end measured -->";

const HELP = `Usage: pnpm gas [--json | --update | --check]

  (none)     print a table
  --json     print one JSON object
  --update   write the tables into docs/gas.md
  --check    fail if docs/gas.md has other figures`;

function parseMode(): string {
  const flag = { type: "boolean", default: false } as const;
  try {
    const { values } = parseArgs({ options: { json: flag, update: flag, check: flag, help: flag } });
    return Object.entries(values).find(([, set]) => set)?.[0] ?? "table";
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
    process.exit(2);
  }
}

async function measure(): Promise<Measured> {
  const measured: [string, paths.Steps][] = [];
  for (const [name, path] of [...Object.entries(paths), ...Object.entries(registryPaths)])
    measured.push([name, await path()]);
  return measured;
}

/** The page with its measured part replaced. */
function withTables(page: string, tables: string): string {
  const [head, tail] = [page.split(BEGIN)[0], page.split(END)[1]];
  if (head === undefined || tail === undefined) throw new Error(`docs/gas.md lacks the lines "${BEGIN}" and "${END}".`);
  return `${head}${BEGIN}\n\n${tables}\n\n${END}${tail}`;
}

const mode = parseMode();
if (mode === "help") {
  console.log(HELP);
} else {
  const measured = await measure();
  if (mode === "table") console.log(toLines(measured));
  if (mode === "json") console.log(JSON.stringify(toJson(measured)));
  if (mode === "update" || mode === "check") {
    const page = await readFile(PAGE, "utf8");
    const next = withTables(page, toMarkdown(measured));
    if (mode === "update") await writeFile(PAGE, next);
    else if (next !== page) {
      console.error(
        `The gas figures of docs/gas.md are stale. Run \`pnpm gas --update\`. Measured now:\n${toLines(measured)}`,
      );
      process.exitCode = 1;
    }
  }
}
