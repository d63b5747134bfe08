import type { Hex } from "viem";
import { clipList } from "../files/clipList.ts";
import type { Service } from "../files/registrationFile.ts";
import type { DecimalsOf } from "./reduceRegistrationFile.ts";

const ENDPOINT = /^eip155:([1-9]\d{0,8}):(0x[0-9a-f]{40})$/;
const PRICE = /^(0|[1-9]\d{0,17})(?:\.(\d{1,18}))?$/;

/** What a registration file's service `surety` offers, if its endpoint is a market that the index covers on the agent's own chain. */
export function serviceOf(service: Service | undefined, chainId: number, decimalsOf: DecimalsOf) {
  const [, chain, address] = ENDPOINT.exec(service?.endpoint.toLowerCase() ?? "") ?? [];
  const market = Number(chain) === chainId ? (address as Hex) : null;
  const decimals = market === null ? null : decimalsOf(market);
  if (service === undefined || market === null || decimals === null) return { market: null, skills: [], price: null };
  return {
    market,
    skills: clipList(service.skills),
    price: priceOf(service.price ?? "", decimals),
  };
}

/** Whole tokens as token units; null if it is no such amount. */
function priceOf(text: string, decimals: number): bigint | null {
  const [isPrice, whole = "", fraction = ""] = PRICE.exec(text) ?? [];
  if (isPrice === undefined || fraction.length > decimals) return null;
  return BigInt(whole + fraction.padEnd(decimals, "0"));
}
