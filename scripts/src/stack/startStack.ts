import { mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Deployment } from "@surety/contracts/deployments";
import { awaitFailure } from "./awaitFailure.ts";
import { claimStateDir } from "./claimStateDir.ts";
import { deployMarket } from "./deployMarket.ts";
import type { ChildExitedError } from "./errors.ts";
import { assertPortFree } from "./ports.ts";
import { startIndexer } from "./startIndexer.ts";
import { startNode } from "./startNode.ts";

/** What the start is busy with. */
export type StackPhase = "chain" | "contracts" | "index";

/** A running chain, market and index. */
export type Stack = {
  rpcUrl: string;
  /** `http://127.0.0.1:<port>`; GraphQL at `/graphql`. */
  apiUrl: string;
  deployment: Deployment;
  /** Folder of the deployment record; the value for `SURETY_DEPLOYMENTS_DIR`. */
  deploymentsDir: string;
  /** Resolves with the reason if the chain or the index ends by itself; stays pending while they run and after `stop()`. */
  failure: Promise<ChildExitedError>;
  /** Ends everything and waits until the ports are free. Safe to call twice. */
  stop(): Promise<void>;
};

type Stoppable = { stop(): Promise<void> };

/**
 * Starts a fresh local chain, deploys the market and indexes it. All state and logs live in `stateDir`; what a dead chain left
 * there is deleted first. Everything ends when this process ends, however it ends.
 *
 * @param rpcPort Port of the chain, and `apiPort` of the index; 0 (the default) takes any free one.
 * @throws StackError and its kinds, or the signal's reason; nothing is left running then.
 * @example
 * const stack = await startStack({ stateDir: ".surety" });
 * try { await fetch(`${stack.apiUrl}/status`); } finally { await stack.stop(); }
 */
export async function startStack(options: {
  rpcPort?: number;
  apiPort?: number;
  stateDir: string;
  signal?: AbortSignal;
  onPhase?: (phase: StackPhase) => void;
}): Promise<Stack> {
  const { rpcPort = 0, apiPort = 0, onPhase } = options;
  const stateDir = resolve(options.stateDir);
  const signal = options.signal ? { signal: options.signal } : {};
  if (rpcPort !== 0) await assertPortFree(rpcPort, "the local chain");
  if (apiPort !== 0) await assertPortFree(apiPort, "the index");
  const started: Stoppable[] = [await claimStateDir(stateDir)];
  // In reverse: nobody loses what it stands on.
  let stopping = false;
  const stop = async () => {
    stopping = true;
    for (const part of started.toReversed()) await part.stop();
  };
  try {
    await clearState(stateDir);
    onPhase?.("chain");
    const node = await startNode({ port: rpcPort, stateDir, ...signal });
    started.push(node);
    onPhase?.("contracts");
    const { deployment, deploymentsDir } = await deployMarket({ rpcUrl: node.rpcUrl, stateDir, ...signal });
    onPhase?.("index");
    const { rpcUrl } = node;
    const { chainId } = deployment;
    const indexer = await startIndexer({ rpcUrl, chainId, deploymentsDir, stateDir, port: apiPort, ...signal });
    started.push(indexer);
    const failure = awaitFailure([node.child, indexer.child], () => stopping);
    return { rpcUrl, apiUrl: indexer.apiUrl, deployment, deploymentsDir, failure, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Deletes what a dead chain left. */
async function clearState(stateDir: string): Promise<void> {
  await mkdir(stateDir, { recursive: true });
  for (const left of ["deployments", "ignition", "index"]) {
    await rm(join(stateDir, left), { recursive: true, force: true });
  }
}
