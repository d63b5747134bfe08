import type { MarketClient } from "../client/MarketClient.ts";
import { RpcUnreachableError } from "../errors/RpcUnreachableError.ts";
import { toMarketError } from "../errors/toMarketError.ts";
import { pause } from "./pause.ts";

/**
 * Reads, and reads again while the node does not answer. For reads only: a write is never sent twice.
 *
 * @throws `RpcUnreachableError` once the node has been gone for `patienceMs`; the signal's reason if it is given.
 */
export async function patiently<R>(
  client: Pick<MarketClient, "pollMs" | "rpcOrigin">,
  read: () => Promise<R>,
  { patienceMs, signal }: { patienceMs: number; signal?: AbortSignal | undefined },
): Promise<R> {
  const end = performance.now() + patienceMs;
  for (;;) {
    signal?.throwIfAborted();
    try {
      return await read();
    } catch (error) {
      const failure = toMarketError(error, { url: client.rpcOrigin });
      if (!(failure instanceof RpcUnreachableError) || performance.now() >= end) throw failure;
    }
    await pause(client.pollMs, signal);
  }
}
