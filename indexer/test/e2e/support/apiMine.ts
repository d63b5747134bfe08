import type { JsonRpcProvider } from "ethers";

/** Mines empty blocks one by one: those of `hardhat_mine` change their hash when asked for, which looks like a reorganisation. */
export async function mineBlocks(provider: JsonRpcProvider, count: number): Promise<void> {
  for (let i = 0; i < count; i++) await provider.send("evm_mine", []);
}
