import { createMarket, type Market } from "@surety/sdk";
import { JsonRpcProvider } from "ethers";
import type { SharedStack } from "./globalSetup.ts";

/** An account of the node that nobody else has. */
const UNUSED = 60;

/** The market of the shared stack, for an account of its own. */
export type OpenedMarket = { market: Market; close(): void };

/** Opens it. */
export async function openMarket({ rpcUrl, url, deployment }: SharedStack): Promise<OpenedMarket> {
  const node = new JsonRpcProvider(rpcUrl, deployment.chainId, { staticNetwork: true, cacheTimeout: -1 });
  const signer = await node.getSigner(UNUSED);
  const market = await createMarket({ signer, indexerUrl: url, deployment });
  return { market, close: () => node.destroy() };
}
