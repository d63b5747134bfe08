import { formatAmount } from "../amounts/formatAmount.ts";
import { type Amount, parseAmount } from "../amounts/parseAmount.ts";
import type { MarketClient } from "../client/MarketClient.ts";
import { caip10 } from "../registries/caip10.ts";
import type { AgentService } from "./RegistrationFile.ts";

/** What an agent offers in a market. */
export type SuretyServiceParameters = {
  /** What it is good at, a word each; clients look for exactly these. */
  skills: string[];
  /** From how much on it works. */
  price: Amount;
};

/**
 * The entry in a registration file by which the index and clients find an agent in this market, by skill and price.
 *
 * @throws `InvalidAmountError` if the price is none of this market's token.
 *
 * @example
 * ```ts
 * suretyService(market, { skills: ["audit", "solidity"], price: "2.50" });
 * ```
 */
export function suretyService(
  { chainId, address, token }: Pick<MarketClient, "chainId" | "address" | "token">,
  { skills, price }: SuretyServiceParameters,
): AgentService {
  return {
    name: "surety",
    endpoint: caip10({ chainId }, address),
    version: "1",
    skills: [...skills],
    price: formatAmount(parseAmount(price, token.decimals), token.decimals),
  };
}
