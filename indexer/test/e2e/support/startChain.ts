import { fileURLToPath } from "node:url";
import { JsonRpcProvider } from "ethers";
import getPort from "get-port";
import { spawnProcess } from "./spawnProcess.ts";
import { waitFor } from "./waitFor.ts";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));

/** A local chain of its own. */
export type Chain = { chainId: number; rpcUrl: string; provider: JsonRpcProvider; stop(): Promise<void> };

/** Starts Hardhat's node on a free port. */
export async function startChain(chainId = 31337): Promise<Chain> {
  const port = await getPort({ host: "127.0.0.1" });
  const script = fileURLToPath(import.meta.resolve("hardhat/package.json")).replace(
    /package\.json$/,
    "dist/src/cli.js",
  );
  const options = ["--hostname", "127.0.0.1", "--port", String(port), "--chain-id", String(chainId)];
  const node = spawnProcess(script, ["node", ...options], ROOT, {});
  const rpcUrl = `http://127.0.0.1:${port}`;
  const provider = new JsonRpcProvider(rpcUrl, chainId, { staticNetwork: true, cacheTimeout: -1, pollingInterval: 20 });
  await waitFor(async () => ((await isListening(rpcUrl)) ? true : undefined), "the local chain", node);
  return {
    chainId,
    rpcUrl,
    provider,
    async stop() {
      provider.destroy();
      await node.stop();
    },
  };
}

async function isListening(url: string): Promise<boolean> {
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "eth_chainId", params: [] });
  return (await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body })).ok;
}
