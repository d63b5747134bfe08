import { IndexerUnreachableError } from "@surety/sdk";
import { z } from "zod";

/** Milliseconds that the index has. */
const TIMEOUT = 30_000;

const answer = z.record(z.string(), z.object({ id: z.int(), block: z.object({ number: z.int() }) }));

/**
 * The block that an index has reached on a chain; -1 if it covers none of that id.
 *
 * @throws IndexerUnreachableError
 */
export async function readIndexed(indexerUrl: string, chainId: number): Promise<number> {
  let status = 0;
  try {
    const response = await fetch(new URL("/status", indexerUrl), { signal: AbortSignal.timeout(TIMEOUT) });
    status = response.status;
    const chains = Object.values(answer.parse(await response.json()));
    return chains.find(({ id }) => id === chainId)?.block.number ?? -1;
  } catch (error) {
    throw new IndexerUnreachableError(new URL(indexerUrl).origin, status, { cause: error });
  }
}
