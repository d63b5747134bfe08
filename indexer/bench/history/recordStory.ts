import type { JsonRpcProvider } from "ethers";
import type { RpcBlock, RpcLog, RpcTransaction } from "viem";
import { type DeployedMarket, deployMarket } from "../../test/e2e/support/deployMarket.ts";
import { Stage } from "../../test/e2e/support/Stage.ts";
import { startChain } from "../../test/e2e/support/startChain.ts";
import { playStory } from "./playStory.ts";
import type { Story, StoryBlock } from "./Story.ts";

/**
 * Plays the story on Hardhat's node with the real contract and reads it back. Needs compiled contracts (`hardhat build --no-tests`).
 *
 * @param directory Where the deployment record may be written.
 */
export async function recordStory(directory: string): Promise<Story> {
  const chain = await startChain();
  try {
    const deployed = await deployMarket(chain.provider, directory);
    await playStory(new Stage(chain.provider, deployed));
    const feeRecipient = await (await chain.provider.getSigner(9)).getAddress();
    return { deployment: deployed.deployment, feeRecipient, blocks: await readBlocks(chain.provider, deployed) };
  } finally {
    await chain.stop();
  }
}

async function readBlocks(provider: JsonRpcProvider, deployed: DeployedMarket): Promise<StoryBlock[]> {
  const address = await deployed.market.getAddress();
  const logs: RpcLog[] = await provider.send("eth_getLogs", [{ address, fromBlock: "0x0", toBlock: "latest" }]);
  const byBlock = Map.groupBy(logs, ({ blockNumber }) => blockNumber);
  const blocks: StoryBlock[] = [];
  for (const [number, logsOfBlock] of byBlock) {
    const block: RpcBlock<"latest", true> = await provider.send("eth_getBlockByNumber", [number, true]);
    const at = { blockTag: number };
    blocks.push({
      timestamp: Number(block.timestamp),
      transactions: transactionsOf(block, logsOfBlock),
      logs: logsOfBlock,
      jobs: Number(await deployed.market.getFunction("jobCounter").staticCall(at)),
      held: String(await deployed.token.getFunction("balanceOf").staticCall(address, at)),
    });
  }
  return blocks;
}

function transactionsOf(block: RpcBlock<"latest", true>, logs: readonly RpcLog[]): RpcTransaction[] {
  const emitting = new Set(logs.map((log) => log.transactionHash));
  return (block.transactions as RpcTransaction[]).filter(({ hash }) => emitting.has(hash));
}
