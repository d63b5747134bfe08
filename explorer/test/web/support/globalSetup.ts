import type { Deployment } from "@surety/contracts/deployments";
import { JsonRpcProvider } from "ethers";
import type { TestProject } from "vitest/node";
import { findBrowser } from "../../../../sdk/test/web/findBrowser.ts";
import { startPlayedStack } from "./playedStack.ts";
import { type Hostile, playHostile } from "./playHostile.ts";

/** The one stack of all tests of pages: agents have worked on it, and strangers have written what they should not. */
export type SharedStack = { url: string; rpcUrl: string; deployment: Deployment; hostile: Hostile };

declare module "vitest" {
  interface ProvidedContext {
    stack: SharedStack;
  }
}

/** Starts it once for all files. Without a browser it says so first. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  findBrowser();
  const { url, rpcUrl, deployment, stop } = await startPlayedStack();
  const node = new JsonRpcProvider(rpcUrl, deployment.chainId, { staticNetwork: true, cacheTimeout: -1 });
  try {
    // From here on every transaction has its block at once.
    await node.send("evm_setIntervalMining", [0]);
    await node.send("evm_setAutomine", [true]);
    provide("stack", { url, rpcUrl, deployment, hostile: await playHostile(node, deployment) });
    return stop;
  } catch (error) {
    await stop();
    throw error;
  } finally {
    node.destroy();
  }
}
