// Times the commands of docs/experiments.md as a reader gives them, one after another: of all experiments, or of those that are named.
import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { machineFacts } from "@surety/indexer/bench/report/machineFacts.ts";
import { readTimings, TIMINGS } from "../src/simulation/experiments/readTimings.ts";
import { chooseExperiments } from "../src/simulation/gallery/chooseExperiments.ts";
import { formatDuration } from "../src/simulation/view/formatDuration.ts";
import { failWith } from "../src/terminal/failWith.ts";

const CLI = fileURLToPath(new URL("../src/simulation/cli.ts", import.meta.url));

// Before the first figure is written, which makes the tree differ from its commit.
const { commit } = machineFacts();

try {
  for (const { id, arms, seeds } of chooseExperiments(process.argv.slice(2))) {
    const machine = { ...machineFacts(), commit };
    const since = performance.now();
    const { status } = spawnSync(process.execPath, [CLI, id, "--state", ".surety/timing"], { stdio: "inherit" });
    const milliseconds = performance.now() - since;
    if (status !== 0) throw new Error(`\`pnpm simulate ${id}\` failed: its time is not recorded. Read what it said.`);
    const timing = { runs: arms.length * seeds.length, seconds: Math.round(milliseconds / 100) / 10, machine };
    await writeFile(TIMINGS, `${JSON.stringify({ ...readTimings(), [id]: timing }, undefined, 2)}\n`);
    console.log(`\n${id} took ${formatDuration(milliseconds)}.`);
  }
} catch (error) {
  failWith(error);
  process.exitCode = 1;
}
