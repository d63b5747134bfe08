import { jobMarketAbi } from "@surety/sdk/abi";
import { Contract, type Signer, zeroPadBytes } from "ethers";

/** As many as fit into a transaction. */
const BATCH = 100;

/** Posts so many jobs with private terms. */
export async function postMany(marketAddress: string, signer: Signer, count: number): Promise<number> {
  const market = new Contract(marketAddress, jobMarketAbi, signer);
  const block = await signer.provider?.getBlock("latest");
  const until = (block?.timestamp ?? 0) + 100_000;
  const post = market.interface.encodeFunctionData("post", [
    `0x${"e7".repeat(20)}`,
    zeroPadBytes("0x01", 32),
    until,
    "0x",
  ]);
  let mined = 0;
  for (let left = count; left > 0; left -= BATCH) {
    const sent = await market.getFunction("multicall")(Array(Math.min(left, BATCH)).fill(post));
    mined = (await sent.wait()).blockNumber;
  }
  return mined;
}
