import { isHexString } from "ethers";
import { requireAddress } from "../actions/requireAddress.ts";
import { cleanText } from "../errors/cleanText.ts";
import { InvalidArgumentError } from "../errors/InvalidArgumentError.ts";
import type { Offer, SignedOffer } from "./Offer.ts";
import { offerTypes } from "./offerTypedData.ts";

const REMEDY = "Pass what `writeSignedOffer` or `surety offer sign` wrote, unchanged.";

/**
 * A signed offer that somebody sent as JSON: numbers as decimal text, amounts in token units. It says nothing of whether the signature
 * is good; `verifyOffer` does.
 *
 * @throws {@link InvalidArgumentError} naming the first field that is missing or cannot be meant.
 *
 * @example
 * ```ts
 * const signedOffer = parseSignedOffer(await response.json());
 * if (signedOffer.offer.termsHash === hashTerms(terms)) await market.hire(signedOffer, { terms });
 * ```
 */
export function parseSignedOffer(value: unknown): SignedOffer {
  const { offer, signature } = objectOf(value, "a signed offer");
  const fields = objectOf(offer, "an offer");
  const parsed = (offerTypes.Offer ?? []).map(({ name, type }) => [name, parseField(name, type, fields[name])]);
  if (typeof signature !== "string" || !isHexString(signature)) {
    throw invalid("signature", signature);
  }
  return { offer: Object.fromEntries(parsed) as Offer, signature };
}

/**
 * A signed offer as JSON, which {@link parseSignedOffer} reads back.
 *
 * @example
 * ```ts
 * response.end(JSON.stringify(writeSignedOffer(await market.signOffer({ termsHash, price: "20", evaluator }))));
 * ```
 */
export function writeSignedOffer({ offer, signature }: SignedOffer): Record<string, unknown> {
  const fields = Object.entries(offer).map(([name, value]) => [name, typeof value === "bigint" ? `${value}` : value]);
  return { offer: Object.fromEntries(fields), signature };
}

function objectOf(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw invalid(what, JSON.stringify(value));
}

function parseField(name: string, type: string, value: unknown): bigint | string {
  if (typeof value === "string") {
    if (type === "address") return requireAddress(name, value);
    if (type === "bytes32" && isHexString(value, 32)) return value;
    if (type.startsWith("uint") && /^\d{1,78}$/.test(value)) return BigInt(value);
  }
  throw invalid(name, value);
}

function invalid(name: string, value: unknown): InvalidArgumentError {
  return new InvalidArgumentError(name, cleanText(String(value), 80), REMEDY);
}
