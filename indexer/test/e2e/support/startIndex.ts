import { fileURLToPath } from "node:url";
import { freePort } from "./freePort.ts";
import { spawnProcess } from "./spawnProcess.ts";
import type { Chain } from "./startChain.ts";
import { waitFor } from "./waitFor.ts";

const INDEXER = fileURLToPath(new URL("../../..", import.meta.url));

/** A running index. */
export type Index = {
  query<T>(document: string, variables?: Record<string, unknown>): Promise<T>;
  /** Waits until the index has reached the chain's latest block. */
  catchUp(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts Ponder's command line over one chain and waits until it is ready. */
export async function startIndex(chain: Chain, deploymentsDir: string, indexDir: string): Promise<Index> {
  const port = String(await freePort());
  const script = fileURLToPath(new URL("./bin/ponder.js", import.meta.resolve("ponder")));
  const ponder = spawnProcess(script, ["start", "--schema", "surety", "--hostname", "127.0.0.1"], INDEXER, {
    PORT: port,
    PONDER_RPC_URL_31337: chain.rpcUrl,
    SURETY_DEPLOYMENTS_DIR: deploymentsDir,
    SURETY_INDEX_DIR: indexDir,
    PONDER_TELEMETRY_DISABLED: "1",
  });
  const url = `http://127.0.0.1:${port}`;
  await waitFor(async () => ((await fetch(`${url}/ready`)).ok ? true : undefined), "the index", ponder);
  return {
    query: (document, variables = {}) => ask(`${url}/graphql`, document, variables),
    async catchUp() {
      const latest = await chain.provider.getBlockNumber();
      const reached = async () => {
        const status = (await (await fetch(`${url}/status`)).json()) as { localhost: { block: { number: number } } };
        return status.localhost.block.number >= latest ? true : undefined;
      };
      await waitFor(reached, `block ${latest} in the index`, ponder);
    },
    stop: () => ponder.stop(),
  };
}

async function ask<T>(url: string, query: string, variables: Record<string, unknown>): Promise<T> {
  const body = JSON.stringify({ query, variables });
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
