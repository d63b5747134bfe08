import { FetchRequest, JsonRpcProvider, Network } from "ethers";
import { InvalidArgumentError } from "../errors/InvalidArgumentError.ts";
import { MarketError } from "../errors/MarketError.ts";
import { RpcUnreachableError } from "../errors/RpcUnreachableError.ts";
import { WrongChainError } from "../errors/WrongChainError.ts";
import type { RpcProvider } from "./MarketClient.ts";

const TIMEOUT_MS = 15_000;

/** A provider, the chain that it serves, and what may be shown of its address. */
export type Connection = { provider: RpcProvider; chainId: number; origin: string };

/**
 * Connects to an RPC by its URL.
 *
 * @param rpcUrl - An http or https address.
 * @param expected - The chain that it must serve, if one is expected.
 */
export async function connectProvider(rpcUrl: string, expected: number | undefined): Promise<Connection> {
  const origin = originOf(rpcUrl);
  const request = new FetchRequest(rpcUrl);
  request.timeout = TIMEOUT_MS;
  // A network known beforehand: ethers would else ask for ever while nothing answers.
  const chainId = await askChainId(request, origin);
  checkChain(chainId, expected);
  const network = Network.from(chainId);
  // Without ethers' quarter-second memory, so that a read after a write sees it, and without its 10 ms wait to fill batches.
  const provider = new JsonRpcProvider(request, network, {
    staticNetwork: network,
    cacheTimeout: -1,
    batchMaxCount: 1,
  });
  return { provider, chainId, origin };
}

/** Checks a provider of the caller's. */
export async function adoptProvider(provider: RpcProvider, expected: number | undefined): Promise<Connection> {
  try {
    const chainId = Number(await provider.send("eth_chainId", []));
    checkChain(chainId, expected);
    return { provider, chainId, origin: "" };
  } catch (error) {
    throw error instanceof MarketError ? error : new RpcUnreachableError("", { cause: error });
  }
}

function originOf(rpcUrl: string): string {
  const url = URL.canParse(rpcUrl) ? new URL(rpcUrl) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError(
      "rpcUrl",
      rpcUrl,
      "Pass an http or https address, for instance http://127.0.0.1:8545.",
    );
  }
  return url.origin;
}

async function askChainId(request: FetchRequest, origin: string): Promise<number> {
  const probe = request.clone();
  probe.body = { jsonrpc: "2.0", id: 1, method: "eth_chainId", params: [] };
  try {
    const response = await probe.send();
    response.assertOk();
    return Number(BigInt(response.bodyJson.result));
  } catch (error) {
    throw new RpcUnreachableError(origin, { cause: error });
  }
}

function checkChain(chainId: number, expected: number | undefined): void {
  if (expected !== undefined && chainId !== expected) throw new WrongChainError(expected, chainId);
}
