import { isError, type TransactionReceipt, type TransactionRequest } from "ethers";
import type { MarketClient } from "../client/MarketClient.ts";
import { decodeRevert } from "../errors/decodeRevert.ts";
import type { MarketError } from "../errors/MarketError.ts";
import { TransactionRevertedError } from "../errors/TransactionRevertedError.ts";
import { TransactionTimeoutError } from "../errors/TransactionTimeoutError.ts";
import { toMarketError } from "../errors/toMarketError.ts";
import type { WaitOptions } from "./Handle.ts";

const DEFAULT_TIMEOUT_MS = 300_000;
const POLL_MS = 100;

/** What waiting needs of a client. */
type Chain = Pick<MarketClient, "provider" | "rpcOrigin">;

/** Waits for a transaction's receipt; a failed one throws the reason that its call gives now. */
export async function waitForReceipt(
  client: Chain,
  hash: string,
  request: TransactionRequest,
  { timeoutMs = DEFAULT_TIMEOUT_MS, confirmations = 1 }: WaitOptions = {},
): Promise<TransactionReceipt> {
  try {
    const receipt = await poll(client, hash, timeoutMs, confirmations);
    if (receipt.status === 0) throw await reasonOf(client, receipt, request);
    return receipt;
  } catch (error) {
    throw toMarketError(error, { url: client.rpcOrigin });
  }
}

async function poll(client: Chain, hash: string, timeoutMs: number, confirmations: number) {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const receipt = await client.provider.getTransactionReceipt(hash);
    if (receipt !== null && (confirmations <= 1 || (await receipt.confirmations()) >= confirmations)) return receipt;
    if (performance.now() >= end) throw new TransactionTimeoutError(hash, timeoutMs);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** A receipt has no reason, so the same call is made on the block that refused it, which has its time and its other effects. */
async function reasonOf(client: Chain, receipt: TransactionReceipt, request: TransactionRequest): Promise<MarketError> {
  const { hash, blockNumber } = receipt;
  try {
    await client.provider.call({ ...request, blockTag: blockNumber });
  } catch (error) {
    if (isError(error, "CALL_EXCEPTION")) return decodeRevert(error.data ?? "0x", { cause: error, hash });
    throw error;
  }
  return new TransactionRevertedError(hash, blockNumber);
}
