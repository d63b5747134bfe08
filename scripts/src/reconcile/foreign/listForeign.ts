import { ERC8183_EVENTS } from "@surety/contracts/erc8183-events";
import { IndexerUnreachableError } from "@surety/sdk";
import { z } from "zod";
import type { ForeignMarket } from "./ForeignMarket.ts";

/** Milliseconds that the index has. */
const TIMEOUT = 30_000;

const market = z.object({
  address: z.string(),
  generation: z.enum(Object.keys(ERC8183_EVENTS) as [ForeignMarket["generation"]]),
  startBlock: z.int(),
  paymentToken: z.object({ address: z.string() }),
});
const answer = z.object({ data: z.array(z.object({ chainId: z.int(), foreign: z.array(market) })) });

/**
 * The contracts of others on one chain that an index covers.
 *
 * @throws IndexerUnreachableError
 */
export async function listForeign(indexerUrl: string, chainId: number): Promise<ForeignMarket[]> {
  let status = 0;
  try {
    const response = await fetch(new URL("/v1/deployments", indexerUrl), { signal: AbortSignal.timeout(TIMEOUT) });
    status = response.status;
    const { data } = answer.parse(await response.json());
    const here = data.filter((chain) => chain.chainId === chainId);
    return here.flatMap(({ foreign }) => foreign.map((one) => ({ ...one, chainId })));
  } catch (error) {
    throw new IndexerUnreachableError(new URL(indexerUrl).origin, status, { cause: error });
  }
}
