import { Interrupted } from "../runner/Interrupted.ts";
import { failWith } from "../terminal/failWith.ts";
import { parseSimulateOptions } from "./command/options.ts";
import { simulate } from "./command/simulate.ts";

const options = parseSimulateOptions(process.argv.slice(2));
const controller = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => controller.abort(new Interrupted(signal)));
}

// Exits outright: a request that was under way when the user interrupted must not hold the terminal.
try {
  process.exit(await simulate(options, controller.signal));
} catch (error) {
  if (!(error instanceof Interrupted)) failWith(error);
  process.exit(error instanceof Interrupted ? error.exitCode : 1);
}
