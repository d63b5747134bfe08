import { testUSDAbi } from "@surety/contracts/abi";
import { Contract, getAddress, type Provider } from "ethers";
import { PaymentTokenError } from "./errors.ts";

/** What a token says of itself. */
export type TokenFacts = { address: string; symbol: string; decimals: number };

/** The market's own bounds. */
const MIN_DECIMALS = 2;
const MAX_DECIMALS = 18;

/**
 * Asks a payment token for its symbol and decimals.
 *
 * @param expectedDecimals What the table of chains says, if the token is not ours.
 * @throws PaymentTokenError if there is no code, no answer, or another number of decimals than expected or allowed.
 */
export async function readToken(provider: Provider, address: string, expectedDecimals?: number): Promise<TokenFacts> {
  if ((await provider.getCode(address)) === "0x") throw new PaymentTokenError(address, "has no code on this chain");
  const token = new Contract(address, testUSDAbi, provider);
  const symbol = await ask<string>(token, address, "symbol");
  const decimals = Number(await ask<bigint>(token, address, "decimals"));
  if (decimals < MIN_DECIMALS || decimals > MAX_DECIMALS) {
    throw new PaymentTokenError(
      address,
      `has ${decimals} decimals, and the market takes ${MIN_DECIMALS} to ${MAX_DECIMALS}`,
    );
  }
  if (expectedDecimals !== undefined && decimals !== expectedDecimals) {
    throw new PaymentTokenError(address, `has ${decimals} decimals, not ${expectedDecimals} as the table says`);
  }
  return { address: getAddress(address), symbol, decimals };
}

async function ask<T>(token: Contract, address: string, view: "symbol" | "decimals"): Promise<T> {
  try {
    return (await token.getFunction(view).staticCall()) as T;
  } catch {
    throw new PaymentTokenError(address, `does not answer ${view}()`);
  }
}
