import { keccak256 } from "ethers";
import { createKeccak } from "hash-wasm";

/**
 * Lets ethers hash by WebAssembly in this process. Its own keccak-256 is JavaScript and takes some twenty times as long for the short inputs of
 * addresses, topics and transactions, which many agents in one process make by the thousand.
 */
export async function hashByWasm(): Promise<void> {
  const keccak = await createKeccak(256);
  keccak256.register((data) => keccak.init().update(data).digest("binary"));
}
