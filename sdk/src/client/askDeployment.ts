import { isAddress } from "ethers";
import { DeploymentUnknownError } from "../errors/DeploymentUnknownError.ts";
import { IndexerUnreachableError } from "../errors/IndexerUnreachableError.ts";
import { MarketMissingError } from "../errors/MarketMissingError.ts";
import { toMarketError } from "../errors/toMarketError.ts";
import type { Connection } from "./connectProvider.ts";
import { graphqlUrlOf } from "./graphqlUrlOf.ts";
import type { MarketPlace } from "./MarketPlace.ts";

const TIMEOUT_MS = 15_000;
const SYMBOL = /^[\w.+-]{1,32}$/;

type Answered = MarketPlace["markets"][number] & { readonly startBlock: number; readonly blockHash: string };

/** What an index says about a local chain, if that chain has the blocks in which its markets were deployed. */
export async function askDeployment(connection: Connection, indexerUrl: string): Promise<MarketPlace> {
  const { chainId } = connection;
  const markets = await askMarkets(indexerUrl, chainId);
  for (const { address, startBlock, blockHash } of markets) {
    const block = await connection.provider.getBlock(startBlock).catch((error: unknown) => {
      throw toMarketError(error, { url: connection.origin });
    });
    if (block?.hash !== blockHash) throw new MarketMissingError(chainId, address);
  }
  return { chainId, markets };
}

async function askMarkets(indexerUrl: string, chainId: number): Promise<readonly Answered[]> {
  // Beside `/graphql`.
  const url = new URL("v1/deployments", graphqlUrlOf(indexerUrl));
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch((error: unknown) => {
    throw new IndexerUnreachableError(url.origin, 0, { cause: error });
  });
  const answer: unknown = await response.json().catch(() => undefined);
  const list = fieldOf(answer, "data");
  if (!response.ok || !Array.isArray(list)) throw new IndexerUnreachableError(url.origin, response.status);
  const markets = fieldOf(
    list.find((entry) => fieldOf(entry, "chainId") === chainId),
    "markets",
  );
  if (!Array.isArray(markets)) throw new DeploymentUnknownError(chainId, true);
  if (!markets.every(isMarket)) throw new IndexerUnreachableError(url.origin, response.status);
  return markets;
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

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
