import type { MarketClient } from "../client/MarketClient.ts";
import { toMarketError } from "../errors/toMarketError.ts";

/** Nonces that share a storage word. */
const WORD = 256n;

/**
 * The first nonce above all that the chain knows as used, found by doubling and halving over words of 256 nonces.
 *
 * Offers that are signed and not yet hired leave no trace: one that this finds may stand in such an offer too, and then only one of
 * the two can be hired. Who keeps long-lived offers counts for itself and passes `nonce`.
 */
export async function findFreeNonce(client: MarketClient, provider: string): Promise<bigint> {
  let lowest = 0n;
  let highest = 1n;
  if ((await lastUsed(client, provider, 0n)) < 0) return 0n;
  while ((await lastUsed(client, provider, highest)) >= 0) [lowest, highest] = [highest, highest * 2n];
  while (highest - lowest > 1n) {
    const middle = (lowest + highest) / 2n;
    if ((await lastUsed(client, provider, middle)) >= 0) lowest = middle;
    else highest = middle;
  }
  return lowest * WORD + BigInt(await lastUsed(client, provider, lowest)) + 1n;
}

/** Index within its word of the highest used nonce, -1 if none is. One call: the market batches its own views. */
async function lastUsed(client: MarketClient, provider: string, word: bigint): Promise<number> {
  const { marketInterface, address } = client;
  const calls = Array.from({ length: Number(WORD) }, (_, index) =>
    marketInterface.encodeFunctionData("nonceUsed", [provider, word * WORD + BigInt(index)]),
  );
  try {
    const data = await client.provider.call({
      to: address,
      data: marketInterface.encodeFunctionData("multicall", [calls]),
      blockTag: "latest",
    });
    const [answers] = marketInterface.decodeFunctionResult("multicall", data);
    return [...(answers as Iterable<string>)].findLastIndex((answer) => BigInt(answer) === 1n);
  } catch (error) {
    throw toMarketError(error, { url: client.rpcOrigin });
  }
}
