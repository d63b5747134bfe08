import { isAddress } from "ethers";
import { DeploymentUnknownError } from "../errors/DeploymentUnknownError.ts";
import { IndexerUnreachableError } from "../errors/IndexerUnreachableError.ts";
import { MarketMissingError } from "../errors/MarketMissingError.ts";
import { toMarketError } from "../errors/toMarketError.ts";
import type { Registries } from "../registries/Registries.ts";
import type { Connection } from "./connectProvider.ts";
import { graphqlUrlOf } from "./graphqlUrlOf.ts";
import type { MarketPlace } from "./MarketPlace.ts";

const TIMEOUT_MS = 15_000;
const SYMBOL = /^[\w.+-]{1,32}$/;

type Answered = MarketPlace["markets"][number] & { readonly startBlock: number; readonly blockHash: string };

/** What an index says about a local chain, if that chain has the blocks in which its markets were deployed. */
export async function askDeployment(connection: Connection, indexerUrl: string): Promise<MarketPlace> {
  const { chainId } = connection;
  const { markets, registries } = await askChain(indexerUrl, chainId);
  for (const { address, startBlock, blockHash } of markets) {
    const block = await connection.provider.getBlock(startBlock).catch((error: unknown) => {
      throw toMarketError(error, { url: connection.origin });
    });
    if (block?.hash !== blockHash) throw new MarketMissingError(chainId, address);
  }
  return { chainId, markets, registries };
}

async function askChain(
  indexerUrl: string,
  chainId: number,
): Promise<{ markets: readonly Answered[]; registries: Registries | undefined }> {
  // Beside `/graphql`.
  const url = new URL("v1/deployments", graphqlUrlOf(indexerUrl));
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch((error: unknown) => {
    throw new IndexerUnreachableError(url.origin, 0, { cause: error });
  });
  const answer: unknown = await response.json().catch(() => undefined);
  const list = fieldOf(answer, "data");
  if (!response.ok || !Array.isArray(list)) throw new IndexerUnreachableError(url.origin, response.status);
  const entry: unknown = list.find((each) => fieldOf(each, "chainId") === chainId);
  const markets = fieldOf(entry, "markets");
  const registries = fieldOf(entry, "registries") ?? undefined;
  if (!Array.isArray(markets)) throw new DeploymentUnknownError(chainId, true);
  if (!markets.every(isMarket) || !(registries === undefined || areRegistries(registries))) {
    throw new IndexerUnreachableError(url.origin, response.status);
  }
  return { markets, registries };
}

function isMarket(value: unknown): value is Answered {
  const token = fieldOf(value, "paymentToken");
  const decimals = fieldOf(token, "decimals");
  return (
    isAddress(fieldOf(value, "address")) &&
    Number.isSafeInteger(fieldOf(value, "startBlock")) &&
    typeof fieldOf(value, "blockHash") === "string" &&
    isAddress(fieldOf(token, "address")) &&
    SYMBOL.test(String(fieldOf(token, "symbol"))) &&
    typeof decimals === "number" &&
    Number.isInteger(decimals) &&
    decimals >= 2 &&
    decimals <= 18
  );
}

function areRegistries(value: unknown): value is Registries {
  return ["identity", "reputation", "validation"].every((name) => {
    const registry = fieldOf(value, name);
    return isAddress(fieldOf(registry, "address")) && typeof fieldOf(registry, "canonical") === "boolean";
  });
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
