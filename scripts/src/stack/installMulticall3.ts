import chains from "@surety/contracts/chains.json" with { type: "json" };
import multicall3 from "@surety/contracts/multicall3.json" with { type: "json" };
import { requestRpc } from "./requestRpc.ts";

/** Puts the Multicall3 of public chains at its usual address; clients of the standard read in batches through it. */
export async function installMulticall3(rpcUrl: string): Promise<void> {
  await requestRpc(rpcUrl, "hardhat_setCode", [chains.multicall3.address, multicall3.runtimeCode]);
}
