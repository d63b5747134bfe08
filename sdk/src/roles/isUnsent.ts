import type { MarketClient } from "../client/MarketClient.ts";
import { BroadcastUncertainError } from "../errors/BroadcastUncertainError.ts";
import { GasFundsInsufficientError } from "../errors/GasFundsInsufficientError.ts";
import { NonceConflictError } from "../errors/NonceConflictError.ts";
import { RpcUnreachableError } from "../errors/RpcUnreachableError.ts";

/**
 * True if an act failed for a passing reason, and certainly was not sent. Where the node fell silent during a broadcast, the account's
 * nonces tell: as long as the node counts no transaction with that nonce, the next one takes it again, and only one of the two can pass.
 */
export async function isUnsent({ provider }: Pick<MarketClient, "provider">, error: unknown): Promise<boolean> {
  if (error instanceof RpcUnreachableError || error instanceof NonceConflictError) return true;
  if (error instanceof GasFundsInsufficientError) return true;
  if (!(error instanceof BroadcastUncertainError) || error.nonce === undefined) return false;
  try {
    const count = await provider.send("eth_getTransactionCount", [error.account, "pending"]);
    return Number(count) <= error.nonce;
  } catch {
    return false;
  }
}
