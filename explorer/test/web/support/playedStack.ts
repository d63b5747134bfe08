import type { Deployment } from "@surety/contracts/deployments";
// Tests may import every package; this one itself knows nothing of the stack.
import { runAgents } from "../../../../scripts/src/runner/runAgents.ts";
import { startQuietStack } from "./quietStack.ts";

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
  const stack = await startQuietStack();
  const { stateDir, stop } = stack;
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
