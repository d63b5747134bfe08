import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Deployment } from "@surety/contracts/deployments";
// Tests may import every package; this one itself knows nothing of the stack.
import { runAgents } from "../../../../scripts/src/runner/runAgents.ts";
import { startStack } from "../../../../scripts/src/stack/startStack.ts";
import { buildExplorer } from "../../../tools/buildExplorer.ts";

/** A stack on which agents have worked, with the explorer at its address. */
export type PlayedStack = {
  /** Of index and explorer. */
  url: string;
  rpcUrl: string;
  deployment: Deployment;
  stop(): Promise<void>;
};

/**
 * Starts chain, market and index with a fresh build of the explorer, and lets agents do some jobs.
 *
 * @param plan The same gives the same story.
 */
export async function startPlayedStack(plan = { seed: 1, agents: 12, jobs: 12 }): Promise<PlayedStack> {
  await buildExplorer();
  const stateDir = mkdtempSync(join(tmpdir(), "surety-explorer-"));
  const stack = await startStack({ stateDir });
  const stop = async () => {
    await stack.stop();
    rmSync(stateDir, { recursive: true, force: true });
  };
  try {
    const { release } = await runAgents(stack, plan, {
      stateDir,
      signal: new AbortController().signal,
      onStep: () => undefined,
    });
    await release();
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: stack.apiUrl, rpcUrl: stack.rpcUrl, deployment: stack.deployment, stop };
}
