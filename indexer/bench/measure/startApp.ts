import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import getPort from "get-port";
import { cacheBytes } from "../../config/cacheBytes.ts";
import { nodeArguments } from "../../supervisor/nodeArguments.ts";
import { spawnProcess } from "../../test/e2e/support/spawnProcess.ts";
import { waitFor } from "../../test/e2e/support/waitFor.ts";
import type { Replay } from "../replay/startReplay.ts";
import { APP_CONFIG, APP_ROOTS, type AppName } from "./apps.ts";
import { Metrics } from "./Metrics.ts";

const PONDER = fileURLToPath(new URL("./bin/ponder.js", import.meta.resolve("ponder")));

/** A running app. */
export type App = {
  url: string;
  isReady(): Promise<boolean>;
  metrics(): Promise<Metrics>;
  /** The block up to which everything is in the database. */
  block(): Promise<number>;
  stop(): Promise<void>;
};

/**
 * Starts an app over the replay, on PostgreSQL, and waits until it listens.
 *
 * @param env More environment.
 * @param mode `serve` only answers from the tables that another process writes.
 */
export async function startApp(
  name: AppName,
  replay: Replay,
  databaseUrl: string,
  schema: string,
  env: NodeJS.ProcessEnv = {},
  mode: "start" | "serve" = "start",
): Promise<App> {
  const root = APP_ROOTS[name];
  const port = await getPort({ host: "127.0.0.1" });
  const args = [mode, "--schema", schema, "--hostname", "127.0.0.1", "--config", relative(root, APP_CONFIG)];
  const environment = {
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    PONDER_RPC_URL_31337: replay.rpcUrl,
    SURETY_DEPLOYMENTS_DIR: replay.deploymentsDir,
    PONDER_TELEMETRY_DISABLED: "1",
    ...cacheBytes({ DATABASE_URL: databaseUrl }),
    ...env,
  };
  const ponder = spawnProcess(PONDER, args, root, environment, nodeArguments);
  const url = `http://127.0.0.1:${port}`;
  await waitFor(async () => ((await fetch(`${url}/health`)).ok ? true : undefined), `the app ${name}`, ponder);
  return {
    url,
    isReady: async () => (await fetch(`${url}/ready`)).ok,
    metrics: async () => new Metrics(await (await fetch(`${url}/metrics`)).text()),
    async block() {
      const status = (await (await fetch(`${url}/status`)).json()) as Record<string, { block: { number: number } }>;
      return Object.values(status)[0]?.block.number ?? 0;
    },
    stop: ponder.stop,
  };
}
