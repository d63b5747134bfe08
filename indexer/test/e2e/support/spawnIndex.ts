import { fileURLToPath } from "node:url";
import getPort from "get-port";
import { nodeArguments } from "../../../supervisor/nodeArguments.ts";
import { type RunningProcess, spawnProcess } from "./spawnProcess.ts";

const INDEXER = fileURLToPath(new URL("../../..", import.meta.url));

/** Where an index reads and writes. */
export type IndexPlace = { rpcUrl: string; deploymentsDir: string; indexDir: string };

/** Starts Ponder's command line on a free port, with more environment if need be, and waits for nothing. */
export async function spawnIndex(
  { rpcUrl, deploymentsDir, indexDir }: IndexPlace,
  env: NodeJS.ProcessEnv = {},
): Promise<{ url: string; ponder: RunningProcess }> {
  const port = String(await getPort({ host: "127.0.0.1" }));
  const script = fileURLToPath(new URL("./bin/ponder.js", import.meta.resolve("ponder")));
  const args = ["start", "--schema", "surety", "--hostname", "127.0.0.1"];
  const environment = {
    PORT: port,
    PONDER_RPC_URL_31337: rpcUrl,
    SURETY_DEPLOYMENTS_DIR: deploymentsDir,
    SURETY_INDEX_DIR: indexDir,
    PONDER_TELEMETRY_DISABLED: "1",
    ...env,
  };
  const ponder = spawnProcess(script, args, INDEXER, environment, nodeArguments);
  return { url: `http://127.0.0.1:${port}`, ponder };
}
