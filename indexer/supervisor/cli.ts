import { DeploymentInvalidError } from "@surety/contracts/deployments";
import { ConfigError } from "../config/ConfigError.ts";
import { createApp } from "./createApp.ts";
import { SupervisorError } from "./errors.ts";
import { listen } from "./listen.ts";
import { Reconciler } from "./Reconciler.ts";
import { readOptions } from "./readOptions.ts";
import { Supervisor } from "./Supervisor.ts";

const options = readOptions(process.argv, process.env);
const ending = new AbortController();
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => ending.abort());

try {
  const supervisor = new Supervisor(options);
  const close = await listen(
    createApp(() => supervisor.route(), options.explorer),
    options.port,
    options.hostname,
  );
  const { reconcileWith, reconcileEvery, reconcileFile } = options;
  if (reconcileWith !== undefined) {
    // Ponder's API shows the file.
    process.env.SURETY_RECONCILE_FILE = reconcileFile;
    void new Reconciler(reconcileWith, reconcileEvery, reconcileFile).run(() => supervisor.comparable(), ending.signal);
  }
  await supervisor.run(ending.signal).finally(() => {
    ending.abort();
    return close();
  });
} catch (error) {
  const isExpected = [SupervisorError, ConfigError, DeploymentInvalidError].some((kind) => error instanceof kind);
  console.error(isExpected ? (error as Error).message : error);
  process.exitCode = 1;
}
