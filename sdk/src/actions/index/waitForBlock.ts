import type { MarketClient } from "../../client/MarketClient.ts";
import { IndexerStaleError } from "../../errors/IndexerStaleError.ts";
import { IndexerUnreachableError } from "../../errors/IndexerUnreachableError.ts";
import { GetStatusDocument } from "../../generated/queries.ts";
import { queryIndex } from "../../indexer/queryIndex.ts";
import type { IndexErrorType } from "../errorTypes.ts";

const DEFAULT_TIMEOUT_MS = 30_000;
const POLL_MS = 50;

/** A block's number, for instance a receipt's `blockNumber`. */
export type WaitForBlockParameters = number | bigint;
export type WaitForBlockOptions = {
  /** Milliseconds until `IndexerStaleError`; half a minute by default. */
  timeoutMs?: number;
};
/** The block that the index has reached. */
export type WaitForBlockReturnType = number;
export type WaitForBlockErrorType = IndexErrorType | IndexerStaleError;

/**
 * Reads the index. Waits until it has indexed a block, so that what follows sees that block's writes; an index that has no time to answer (503) is asked again.
 *
 * @example
 * ```ts
 * const { receipt } = await (await market.accept({ jobId })).wait();
 * await market.index.waitForBlock(receipt.blockNumber);
 * ```
 */
export async function waitForBlock(
  client: MarketClient,
  block: WaitForBlockParameters,
  { timeoutMs = DEFAULT_TIMEOUT_MS }: WaitForBlockOptions = {},
): Promise<WaitForBlockReturnType> {
  const end = performance.now() + timeoutMs;
  let indexed = -1;
  for (;;) {
    let cause: unknown;
    try {
      indexed = await indexedBlock(client);
      if (indexed >= Number(block)) return indexed;
    } catch (error) {
      if (!isBusy(error)) throw error;
      cause = error;
    }
    if (performance.now() >= end) throw new IndexerStaleError(indexed, Number(block), { cause });
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** An index with much to catch up with says so by this status. */
function isBusy(error: unknown): boolean {
  return error instanceof IndexerUnreachableError && error.status === 503;
}

/** -1 while the index knows nothing of this chain. */
async function indexedBlock(client: MarketClient): Promise<number> {
  const { _meta } = await queryIndex(client, GetStatusDocument, {});
  const chains = Object.values((_meta?.status ?? {}) as Record<string, { id?: unknown; block?: { number?: unknown } }>);
  const number = chains.find(({ id }) => id === client.chainId)?.block?.number;
  return typeof number === "number" ? number : -1;
}
