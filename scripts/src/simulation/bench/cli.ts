// `pnpm bench:simulate`: what do simulation and SDK cost beside the node? See docs/performance.md.
import { Command, InvalidArgumentError } from "commander";
import { Interrupted } from "../../runner/Interrupted.ts";
import { failWith } from "../../terminal/failWith.ts";
import { benchSimulation } from "./benchSimulation.ts";
import { describeBench } from "./describeBench.ts";

const command = new Command("pnpm bench:simulate")
  .description("Compare the time of a simulation with that of sending its transactions raw to the same node.")
  .option("--jobs <number>", "jobs that clients post", readJobs, 2_000)
  .option("--full-guard", "measure the full guard too", false)
  .option("--json", "print one JSON object", false)
  .allowExcessArguments(false)
  .showHelpAfterError("(--help lists the options)");
const { jobs, fullGuard, json } = command.parse().opts<{ jobs: number; fullGuard: boolean; json: boolean }>();
const controller = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => controller.abort(new Interrupted(signal)));
}

try {
  const result = await benchSimulation(jobs, fullGuard, controller.signal);
  console.log(json ? JSON.stringify(result) : describeBench(result));
  const isConserved = result.policy.isConserved && (result.full?.isConserved ?? true);
  process.exit(isConserved ? 0 : 1);
} catch (error) {
  if (!(error instanceof Interrupted)) failWith(error);
  process.exit(error instanceof Interrupted ? error.exitCode : 1);
}

function readJobs(text: string): number {
  const jobs = Number(text);
  if (!/^\d+$/.test(text) || jobs < 40 || jobs > 100_000) {
    throw new InvalidArgumentError("Pass a whole number from 40 to 100000.");
  }
  return jobs;
}
