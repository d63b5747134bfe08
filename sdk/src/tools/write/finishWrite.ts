import type { Handle } from "../../chain/Handle.ts";
import type { Market } from "../../createMarket.ts";
import { IndexerMissingError } from "../../errors/IndexerMissingError.ts";
import { IndexerQueryError } from "../../errors/IndexerQueryError.ts";
import { IndexerStaleError } from "../../errors/IndexerStaleError.ts";
import { IndexerUnreachableError } from "../../errors/IndexerUnreachableError.ts";
import type { ToolOutput } from "../MarketTool.ts";

/**
 * Waits until a write is mined, and until the index shows it, so that the model's next read does. A write that is mined is never
 * reported as failed: a model would do it again.
 */
export async function finishWrite<R>(
  market: Market,
  sent: Promise<Handle<R>>,
  view: (result: R) => ToolOutput,
): Promise<ToolOutput> {
  const handle = await sent;
  const { receipt, result } = await handle.wait();
  return { transaction: handle.hash, isIndexed: await isIndexed(market, receipt.blockNumber), ...view(result) };
}

async function isIndexed(market: Market, block: number): Promise<boolean> {
  try {
    await market.index.waitForBlock(block);
    return true;
  } catch (error) {
    if (isIndexError(error)) return false;
    throw error;
  }
}

function isIndexError(error: unknown): boolean {
  return [IndexerMissingError, IndexerQueryError, IndexerStaleError, IndexerUnreachableError].some(
    (kind) => error instanceof kind,
  );
}
