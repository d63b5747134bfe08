// Writes the generated part of docs/experiments.md from what was recorded of each experiment.
// `--check` writes nothing and fails if the page is stale.
import { readFile, writeFile } from "node:fs/promises";
import { format } from "prettier";
import { chapterOf } from "../src/simulation/experiments/chapterOf.ts";
import { readRecording } from "../src/simulation/experiments/readRecording.ts";
import { readTimings } from "../src/simulation/experiments/readTimings.ts";
import { experiments } from "../src/simulation/gallery/experiments.ts";

const PAGE = new URL("../../docs/experiments.md", import.meta.url);
const BEGIN = "<!-- begin recorded -->";
const END = "<!-- end recorded -->";

const before = await readFile(PAGE, "utf8");
const [head, rest] = before.split(BEGIN);
const tail = rest?.split(END)[1];
if (head === undefined || tail === undefined) {
  throw new Error(`docs/experiments.md lacks the lines "${BEGIN}" and "${END}".`);
}
const timings = readTimings();
const chapters = experiments.map((experiment) => {
  const timing = timings[experiment.id];
  if (timing === undefined) throw new Error(`Run \`pnpm time:experiments ${experiment.id}\`: it was never timed.`);
  return chapterOf(experiment, readRecording(experiment.id), timing);
});
const after = await format(`${head}${BEGIN}\n\n${chapters.join("\n\n")}\n\n${END}${tail}`, {
  parser: "markdown",
  printWidth: 120,
});
if (after !== before && process.argv.includes("--check")) {
  console.error("docs/experiments.md is stale. Run `pnpm build` and commit the result.");
  process.exitCode = 1;
} else if (after !== before) {
  await writeFile(PAGE, after);
}
