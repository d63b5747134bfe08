import { isHexString } from "ethers";
import { requireAddress } from "../../actions/requireAddress.ts";
import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";
import type { Offer, SignedOffer } from "../../offers/Offer.ts";
import { offerTypes } from "../../offers/offerTypedData.ts";

const REMEDY = "Pass what `surety offer sign` printed, unchanged.";

/**
 * A signed offer as `surety offer sign` writes it: numbers as decimal text, amounts in token units.
 *
 * @throws {@link InvalidArgumentError} naming the first field that is missing or cannot be meant.
 */
export function parseSignedOffer(value: unknown): SignedOffer {
  const { offer, signature } = objectOf(value, "a signed offer");
  const fields = objectOf(offer, "an offer");
  const parsed = (offerTypes.Offer ?? []).map(({ name, type }) => [name, parseField(name, type, fields[name])]);
  if (typeof signature !== "string" || !isHexString(signature)) {
    throw new InvalidArgumentError("signature", String(signature), REMEDY);
  }
  return { offer: Object.fromEntries(parsed) as Offer, signature };
}

/** A signed offer as JSON, which `parseSignedOffer` reads back. */
export function writeSignedOffer({ offer, signature }: SignedOffer): Record<string, unknown> {
  const fields = Object.entries(offer).map(([name, value]) => [name, typeof value === "bigint" ? `${value}` : value]);
  return { offer: Object.fromEntries(fields), signature };
}

function objectOf(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw new InvalidArgumentError(what, JSON.stringify(value) ?? "undefined", REMEDY);
}

function parseField(name: string, type: string, value: unknown): bigint | string {
  if (typeof value === "string") {
    if (type === "address") return requireAddress(name, value);
    if (type === "bytes32" && isHexString(value, 32)) return value;
    if (type.startsWith("uint") && /^\d{1,78}$/.test(value)) return BigInt(value);
  }
  throw new InvalidArgumentError(name, String(value), REMEDY);
}
