// A process that tries the mutants it is sent, one at a time. Arguments: the file of the bench, the folder of the repository.
import { readFileSync } from "node:fs";
import type { Bench } from "./Bench.ts";
import { judge } from "./judge.ts";
import type { Mutant } from "./Mutant.ts";

const [benchFile = "", root = ""] = process.argv.slice(2);
const bench: Bench = JSON.parse(readFileSync(benchFile, "utf8"));

process.on("message", async (mutant: Mutant) => {
  process.send?.(await judge(bench, mutant, root));
});
// The parent is gone.
process.on("disconnect", () => process.exit());
