import type { Provider } from "ethers";
import { OldStateMissingError } from "./errors.ts";

/**
 * The first block in which an address has code; it has some in the latest. Halves the chain, so it asks about 25 times for a long one.
 *
 * @throws OldStateMissingError if the RPC has forgotten the state of an old block.
 */
export async function findStartBlock(provider: Provider, address: string): Promise<number> {
  let [without, withCode] = [-1, await provider.getBlockNumber()];
  while (withCode - without > 1) {
    const block = Math.floor((without + withCode) / 2);
    const code = await provider.getCode(address, block).catch((cause: unknown) => {
      throw new OldStateMissingError(address, block, { cause });
    });
    if (code === "0x") without = block;
    else withCode = block;
  }
  return withCode;
}
