import { join } from "node:path";
import type { Child } from "./Child.ts";
import { checkChainId } from "./checkChainId.ts";
import { PortTakenError } from "./errors.ts";
import { installMulticall3 } from "./installMulticall3.ts";
import { assertPortFree, waitUntilPortFree } from "./ports.ts";
import { HARDHAT_SCRIPT, PROJECT_ROOT } from "./projectPaths.ts";
import { requestRpc } from "./requestRpc.ts";
import { startChild } from "./startChild.ts";
import { waitUntilReady } from "./waitUntilReady.ts";

/** Chain id of Hardhat's node. */
const LOCAL_CHAIN_ID = 31337;
const PURPOSE = "the local chain";

/** A running local chain. */
export type LocalNode = {
  rpcUrl: string;
  port: number;
  child: Child;
  /** Ends the chain and waits until its port is free. */
  stop(): Promise<void>;
};

/**
 * Starts Hardhat's node: chain 31337, automine on, FIFO pool, 64 funded accounts, Multicall3 at its usual address.
 * Its log is `node.log` in `stateDir`.
 *
 * @param port 0 (the default) takes any free one.
 * @throws PortTakenError, ChildExitedError, ChildNotReadyError, ChainMismatchError, or the signal's reason.
 */
export async function startNode(options: {
  port?: number;
  stateDir: string;
  signal?: AbortSignal;
}): Promise<LocalNode> {
  const { port: wanted = 0, stateDir, signal } = options;
  if (wanted !== 0) await assertPortFree(wanted, PURPOSE);
  const child = startChild({
    name: "local chain",
    script: HARDHAT_SCRIPT,
    arguments: ["node", "--hostname", "127.0.0.1", "--port", String(wanted)],
    cwd: PROJECT_ROOT,
    logFile: join(stateDir, "node.log"),
  });
  try {
    const port = await waitUntilReady(child, async () => readPort(child, wanted), { seconds: 60, signal });
    const rpcUrl = `http://127.0.0.1:${port}`;
    await checkChainId(rpcUrl, LOCAL_CHAIN_ID);
    await installMulticall3(rpcUrl);
    // A log of every call would cost time and grow for as long as the index polls.
    await requestRpc(rpcUrl, "hardhat_setLoggingEnabled", [false]);
    return { rpcUrl, port, child, stop: () => child.stop().then(() => waitUntilPortFree(port, PURPOSE)) };
  } catch (error) {
    await child.stop();
    throw error;
  }
}

/** The port that the node says it listens on. */
function readPort(child: Child, wanted: number): number | undefined {
  const log = child.readLog();
  if (log.includes("EADDRINUSE")) throw new PortTakenError(wanted, PURPOSE);
  const port = /JSON-RPC server at http:\/\/127\.0\.0\.1:(\d+)\//.exec(log)?.[1];
  return port === undefined ? undefined : Number(port);
}
