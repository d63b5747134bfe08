import type { MarketClient } from "../client/MarketClient.ts";
import { InvalidArgumentError } from "../errors/InvalidArgumentError.ts";
import { getLatestBlock } from "./market/getLatestBlock.ts";
import { requireInteger } from "./requireInteger.ts";

const HOUR = 3_600n;

/**
 * Until when something that is signed holds, in Unix seconds of chain time; an hour from now if nothing was asked.
 *
 * @throws {@link InvalidArgumentError} if that has passed.
 */
export async function validUntilOf(
  client: MarketClient,
  argument: string,
  asked: number | bigint | undefined,
): Promise<bigint> {
  const now = BigInt((await getLatestBlock(client)).timestamp);
  if (asked === undefined) return now + HOUR;
  const validUntil = requireInteger(argument, asked);
  if (validUntil > now) return validUntil;
  throw new InvalidArgumentError(argument, asked.toString(), `Pass a later second: the chain's time is ${now}.`);
}
