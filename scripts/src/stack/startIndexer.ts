import { join } from "node:path";
import { EXPLORER_DIST } from "@surety/explorer/build";
import getPort from "get-port";
import type { Child } from "./Child.ts";
import { PortTakenError } from "./errors.ts";
import { assertPortFree, waitUntilPortFree } from "./ports.ts";
import { INDEXER_ROOT, INDEXER_SCRIPT, RECONCILE_SCRIPT } from "./projectPaths.ts";
import { startChild } from "./startChild.ts";
import { waitUntilReady } from "./waitUntilReady.ts";

const PURPOSE = "the index";
/** Seconds for starting and for indexing what the chain already holds. */
const READY_SECONDS = 120;

/** A running index. */
export type Indexer = {
  /** `http://127.0.0.1:<port>`; the explorer at `/`, GraphQL at `/graphql`. */
  apiUrl: string;
  port: number;
  child: Child;
  /** Ends the index and waits until its port is free. */
  stop(): Promise<void>;
};

/**
 * Starts the index against one chain and waits until it has caught up and answers GraphQL. Its log is `index.log` in
 * `stateDir`, its database below `stateDir/index`.
 *
 * @param deploymentsDir Folder of the records that say what to index.
 * @param port 0 (the default) takes any free one.
 * @throws PortTakenError, ChildExitedError, ChildNotReadyError, or the signal's reason.
 */
export async function startIndexer(options: {
  rpcUrl: string;
  chainId: number;
  deploymentsDir: string;
  stateDir: string;
  port?: number;
  signal?: AbortSignal;
}): Promise<Indexer> {
  const { rpcUrl, chainId, deploymentsDir, stateDir, signal } = options;
  if (options.port) await assertPortFree(options.port, PURPOSE);
  const port = options.port || (await getPort({ host: "127.0.0.1" }));
  const child = startChild({
    name: "index",
    script: INDEXER_SCRIPT,
    arguments: [
      "--log-format",
      "json",
      "--hostname",
      "127.0.0.1",
      "--explorer",
      EXPLORER_DIST,
      "--reconcile-with",
      RECONCILE_SCRIPT,
      "--reconcile-every",
      "60",
    ],
    cwd: INDEXER_ROOT,
    env: {
      // PORT wins over --port, so an inherited one would move the server.
      PORT: String(port),
      [`PONDER_RPC_URL_${chainId}`]: rpcUrl,
      SURETY_DEPLOYMENTS_DIR: deploymentsDir,
      SURETY_INDEX_DIR: join(stateDir, "index"),
    },
    logFile: join(stateDir, "index.log"),
  });
  const apiUrl = `http://127.0.0.1:${port}`;
  try {
    await waitUntilReady(child, async () => (await isReady(child, apiUrl, port)) || undefined, {
      seconds: READY_SECONDS,
      signal,
    });
    return { apiUrl, port, child, stop: () => child.stop().then(() => waitUntilPortFree(port, PURPOSE)) };
  } catch (error) {
    await child.stop();
    throw error;
  }
}

/** Ready once everything is indexed and GraphQL answers, by the child itself and not by whoever took the port before it. */
async function isReady(child: Child, apiUrl: string, port: number): Promise<boolean> {
  if (child.readLog().includes(`Port ${port}, wanted for the index, is taken`)) throw new PortTakenError(port, PURPOSE);
  return (await answers(`${apiUrl}/ready`)) && (await answers(`${apiUrl}/graphql?query=%7B__typename%7D`));
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    await response.text();
    return response.ok;
  } catch {
    return false;
  }
}
