import { isHexString } from "ethers";
import { requireAddress } from "../actions/requireAddress.ts";
import { cleanText } from "../errors/cleanText.ts";
import { InvalidArgumentError } from "../errors/InvalidArgumentError.ts";
import type { Offer, SignedOffer } from "./Offer.ts";
import { offerTypes } from "./offerTypedData.ts";

const REMEDY = "Pass what `writeSignedOffer` wrote, unchanged.";

/**
 * A signed offer as JSON text for sending: every number is decimal text, amounts in token units.
 *
 * @example
 * ```ts
 * response.end(writeSignedOffer(await market.signOffer({ termsHash, price: "20", evaluator })));
 * ```
 */
export function writeSignedOffer({ offer, signature }: SignedOffer): string {
  return JSON.stringify({ offer, signature }, (_key, value) => (typeof value === "bigint" ? value.toString() : value));
}

/**
 * Reads a signed offer that somebody sent. It says nothing of whether the signature is good: the contract checks that at hire.
 *
 * @throws {@link InvalidArgumentError} naming the first field that is missing or cannot be meant.
 *
 * @example
 * ```ts
 * const signedOffer = parseSignedOffer(await response.text());
 * if (signedOffer.offer.termsHash === hashTerms(terms)) await market.hire(signedOffer, { terms });
 * ```
 */
export function parseSignedOffer(text: string): SignedOffer {
  const { offer, signature } = objectOf("signedOffer", jsonOf(text));
  const fields = objectOf("offer", offer);
  const parsed = (offerTypes.Offer ?? []).map(({ name, type }) => [name, fieldOf(name, type, fields[name])]);
  if (typeof signature !== "string" || !isHexString(signature)) throw invalid("signature", signature);
  return { offer: Object.fromEntries(parsed) as Offer, signature };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid("signedOffer", text);
  }
}

function objectOf(name: string, value: unknown): Record<string, unknown> {
  if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  throw invalid(name, value);
}

function fieldOf(name: string, type: string, value: unknown): bigint | string {
  if (typeof value === "string") {
    if (type === "address") return requireAddress(name, value);
    if (type === "bytes32" && isHexString(value, 32)) return value.toLowerCase();
    if (type.startsWith("uint") && /^\d{1,78}$/.test(value)) return BigInt(value);
  }
  throw invalid(name, value);
}

function invalid(name: string, value: unknown): InvalidArgumentError {
  return new InvalidArgumentError(name, cleanText(String(value), 80), REMEDY);
}
