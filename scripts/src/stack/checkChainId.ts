import { ChainMismatchError } from "./errors.ts";
import { requestRpc } from "./requestRpc.ts";

/**
 * Makes sure that an RPC answers and serves the chain that is wanted.
 *
 * @throws RpcUnreachableError, ChainMismatchError
 */
export async function checkChainId(rpcUrl: string, expected: number): Promise<void> {
  const actual = Number(await requestRpc(rpcUrl, "eth_chainId"));
  if (actual !== expected) throw new ChainMismatchError(expected, actual);
}
