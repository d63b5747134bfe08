import type { RpcProvider } from "../client/MarketClient.ts";
import type { AccountLane } from "./accountLane.ts";

/**
 * The nonce of the account's next transaction. Call it within the account's lane only.
 *
 * The node counts what is in its pool, so its word is taken, unless it lags behind a transaction of ours that it knows:
 * some RPCs are several nodes behind one address.
 */
export async function nextNonce(provider: RpcProvider, account: string, lane: AccountLane): Promise<number> {
  // `send` and not `getTransactionCount`: ethers remembers answers for a quarter of a second.
  const count = Number(await provider.send("eth_getTransactionCount", [account, "pending"]));
  const { last } = lane;
  if (last === undefined || count > last.nonce) return count;
  const known = await provider.send("eth_getTransactionByHash", [last.hash]);
  return known === null ? count : last.nonce + 1;
}
