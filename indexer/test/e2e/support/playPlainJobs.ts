import { ZeroAddress, ZeroHash } from "ethers";
import type { Actor, Stage } from "./Stage.ts";

/** Plain jobs: completed with the market's fee, refunded after expiry, rejected, called off, and one that runs. */
export async function playPlainJobs(stage: Stage, client: Actor, provider: Actor, evaluator: Actor): Promise<void> {
  const late = await stage.soon();
  const create = async (description: string, expiredAt: number) => {
    await stage.send(client.market, "createJob", ZeroAddress, evaluator.address, expiredAt, description, ZeroAddress);
    return stage.lastJob();
  };
  const fund = async (jobId: bigint, budget: bigint) => {
    await stage.send(client.market, "setProvider(uint256,address)", jobId, provider.address);
    await stage.send(client.market, "setBudget", jobId, budget, "0x");
    await stage.send(client.market, "fund", jobId, budget, "0x");
  };
  const completed = await create("translate this", late);
  await fund(completed, 700_001n);
  await stage.send(provider.market, "submit", completed, ZeroHash, "0x");
  await stage.send(evaluator.market, "complete", completed, ZeroHash, "0x");

  const refunded = await create("", late - 85_900);
  await fund(refunded, 300_000n);
  const rejected = await create("draw a sheep", late);
  await fund(rejected, 200_000n);
  await stage.send(evaluator.market, "reject", rejected, ZeroHash, "0x");
  await stage.send(client.market, "reject", await create("never mind", late), ZeroHash, "0x");
  await stage.pass(600);
  await stage.send(provider.market, "claimRefund", refunded);
  await fund(await create("still running", late), 123_456n);
}
