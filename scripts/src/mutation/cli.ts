// `pnpm mutate`: are the market's tests able to fail? See docs/mutation.md.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { PROJECT_ROOT } from "../stack/projectPaths.ts";
import { buildBench } from "./buildBench.ts";
import { EXPLANATIONS } from "./explanations.ts";
import { listMutants } from "./listMutants.ts";
import { orderMutants } from "./orderMutants.ts";
import { readOptions } from "./readOptions.ts";
import { runSuites } from "./runSuites.ts";
import { Store } from "./Store.ts";
import { summarize } from "./summarize.ts";
import { sampleOf, tryMutants } from "./tryMutants.ts";
import { Worker } from "./Worker.ts";
import { writePage } from "./writePage.ts";

const MODULES = ["Accounts", "Mandates", "Jobs", "Offers", "Hiring", "Delivery", "Disputes", "Settlement"];
const STATE = join(PROJECT_ROOT, ".surety/mutation");
const LEAST_SCORE = 85;

const options = readOptions(
  new Command("mutate")
    .description(
      "Change the market in one place at a time and see whether the tests notice. Goes on where it was stopped.",
    )
    .option("--sample <number>", "mutants to try", "200")
    .option("--seed <number>", "which ones", "1")
    .option("--workers <number>", "processes at work at once", "1")
    .option("--update", "write the results into docs/mutation.md", false),
);

async function main(): Promise<void> {
  const { sample, seed, update } = options;
  console.log("Compiling the market and its tests …");
  const benchFile = join(STATE, "bench.json");
  const bench = buildBench(PROJECT_ROOT, benchFile);
  const failed = await runSuites(bench.artifacts, bench.suites, PROJECT_ROOT);
  if (failed.length > 0) throw new Error(`The market fails without any mutation: ${failed.join(", ")}`);

  const files = MODULES.map((module) => `contracts/src/modules/${module}.sol`);
  const order = orderMutants(listMutants(bench.sources, files), seed);
  const store = new Store(join(STATE, "results.jsonl"), bench);
  const workers = Array.from({ length: options.workers }, () => new Worker(benchFile, PROJECT_ROOT));
  try {
    await tryMutants(order, sample, store, workers, ({ id, verdict, by, seconds }, judged) => {
      console.log(`${judged}/${sample} ${verdict} in ${seconds} s: ${id}${by && ` (${by})`}`);
    });
  } finally {
    for (const worker of workers) worker.stop();
  }

  const tried = sampleOf(order, store, sample);
  const all = summarize(MODULES, tried).at(-1);
  const unexplained = tried.filter(([{ id }, { verdict }]) => verdict === "survived" && EXPLANATIONS[id] === undefined);
  for (const [{ id, file, line }] of unexplained) console.error(`Not explained: ${id} (${file}:${line})`);
  console.log(`${all?.killed} of ${all?.judged} killed, ${all?.equivalent} equivalent: ${all?.score.toFixed(1)} %`);
  if (update) {
    const page = join(PROJECT_ROOT, "docs/mutation.md");
    const command = `pnpm mutate --sample ${sample} --seed ${seed}`;
    writeFileSync(page, writePage(readFileSync(page, "utf8"), command, MODULES, tried, order.length));
  }
  if (unexplained.length > 0 || (all?.score ?? 0) < LEAST_SCORE) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
