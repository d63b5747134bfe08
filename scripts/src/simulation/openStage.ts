import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createMarket } from "@surety/sdk";
import { BlockProvider } from "../runner/BlockProvider.ts";
import { hashByWasm } from "../runner/hashByWasm.ts";
import { claimStateDir } from "../stack/claimStateDir.ts";
import { deployMarket } from "../stack/deployMarket.ts";
import { startNode } from "../stack/startNode.ts";
import type { Stage } from "./Stage.ts";

/** Gas of a block: room for all that a thousand agents do in one step. */
const BLOCK_GAS = 10_000_000_000;

/**
 * Starts a local chain, deploys the market and remembers that moment.
 *
 * @throws StackError and its kinds, or the signal's reason; nothing is left running then.
 */
export async function openStage({
  signal,
  connect = (rpcUrl, chainId) => new BlockProvider(rpcUrl, chainId),
  ...options
}: {
  stateDir: string;
  signal: AbortSignal;
  connect?: (rpcUrl: string, chainId: number) => BlockProvider;
}): Promise<Stage> {
  await hashByWasm();
  // The index reads it from a folder of its own.
  const stateDir = resolve(options.stateDir);
  const claim = await claimStateDir(stateDir);
  await rm(join(stateDir, "stage"), { recursive: true, force: true });
  const node = await startNode({ stateDir, signal }).catch(async (error: unknown) => {
    await claim.stop();
    throw error;
  });
  const stop = async (): Promise<void> => {
    await node.stop();
    await claim.stop();
  };
  try {
    const { rpcUrl } = node;
    const { deployment, deploymentsDir } = await deployMarket({ rpcUrl, stateDir: join(stateDir, "stage"), signal });
    const provider = connect(rpcUrl, deployment.chainId);
    const market = await createMarket({ provider, deployment });
    await provider.send("evm_setBlockGasLimit", [`0x${BLOCK_GAS.toString(16)}`]);
    await provider.send("evm_setAutomine", [false]);
    let snapshot = await provider.send("evm_snapshot", []);
    const reset = async (): Promise<void> => {
      await provider.send("evm_revert", [snapshot]);
      // A snapshot is gone once the chain went back to it.
      snapshot = await provider.send("evm_snapshot", []);
    };
    const { token } = market;
    const unit = 10n ** BigInt(token.decimals);
    return { provider, rpcUrl, deployment, deploymentsDir, stateDir, market, token, unit, reset, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
