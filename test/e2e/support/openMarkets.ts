import { createMarket, type Market } from "@surety/sdk";
import { id, JsonRpcProvider, Wallet } from "ethers";
import { endow } from "../../../scripts/src/runner/endow.ts";
import type { Stack } from "../../../scripts/src/stack/startStack.ts";

/** A market opened with a key of one's own, and that key's address. */
export type Party = Market & { readonly account: string };
/** The parties of a scenario, and the chain they meet on. */
export type Parties<N extends string> = Readonly<Record<N, Party>> & { readonly chain: JsonRpcProvider };

/** Opens the market once per name; each starts with 100 whole tokens in its wallet. */
export async function openMarkets<const N extends string>(
  { rpcUrl, apiUrl, deployment }: Stack,
  names: readonly N[],
): Promise<Parties<N>> {
  const provider = new JsonRpcProvider(rpcUrl, deployment.chainId, { staticNetwork: true, cacheTimeout: -1 });
  const opened: [string, Party][] = [];
  for (const name of names) {
    const signer = new Wallet(id(`e2e ${name}`), provider);
    const market = await createMarket({ signer, provider, indexerUrl: apiUrl, deployment });
    await endow(provider, signer.address, market.token, "100");
    opened.push([name, { ...market, account: signer.address }]);
  }
  return { ...(Object.fromEntries(opened) as Record<N, Party>), chain: provider };
}
