import { spawnIndex } from "./spawnIndex.ts";
import type { Chain } from "./startChain.ts";
import { waitFor } from "./waitFor.ts";

/** A running index. */
export type Index = {
  url: string;
  query<T>(document: string, variables?: Record<string, unknown>): Promise<T>;
  /** Waits until the index has reached every chain's latest block. */
  catchUp(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts Ponder's command line over one local chain, with others beside it if need be, and waits until it is ready. */
export async function startIndex(
  chain: Chain,
  deploymentsDir: string,
  indexDir: string,
  env: NodeJS.ProcessEnv = {},
  others: readonly Chain[] = [],
): Promise<Index> {
  const urls = Object.fromEntries(others.map(({ chainId, rpcUrl }) => [`PONDER_RPC_URL_${chainId}`, rpcUrl]));
  const place = { rpcUrl: chain.rpcUrl, deploymentsDir, indexDir };
  const { url, ponder } = await spawnIndex(place, { ...urls, ...env });
  await waitFor(async () => ((await fetch(`${url}/ready`)).ok ? true : undefined), "the index", ponder);
  return {
    url,
    query: (document, variables = {}) => ask(`${url}/graphql`, document, variables),
    async catchUp() {
      for (const { chainId, provider } of [chain, ...others]) {
        const latest = await provider.getBlockNumber();
        const reached = async () => ((await reachedBlock(url, chainId)) >= latest ? true : undefined);
        await waitFor(reached, `block ${latest} of chain ${chainId} in the index`, ponder);
      }
    },
    stop: () => ponder.stop(),
  };
}

async function reachedBlock(url: string, chainId: number): Promise<number> {
  const status = (await (await fetch(`${url}/status`)).json()) as Record<
    string,
    { id: number; block: { number: number } }
  >;
  return Object.values(status).find(({ id }) => id === chainId)?.block.number ?? -1;
}

async function ask<T>(url: string, query: string, variables: Record<string, unknown>): Promise<T> {
  const body = JSON.stringify({ query, variables });
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
