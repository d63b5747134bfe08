import { getAddress } from "ethers";
import { bigIntFields } from "../generated/bigIntFields.ts";

const ADDRESS = /^0x[0-9a-f]{40}$/;
const INTEGER = /^-?\d+$/;
/** Fields with text of strangers, which stays as it is. */
const TEXT =
  /text$|uri$|endpoint$|version$|tag\d?$|skills$|domains$|trusts$|^(name|description|image|ens|did|key|value)$/i;

/** Gives an answer of the index its bigints, and its addresses the checksum that the chain's reads have. */
export function reviveAnswer(value: unknown, key = ""): unknown {
  if (typeof value === "string") return reviveText(value, key);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => reviveAnswer(item, key));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, reviveAnswer(item, name)]));
}

function reviveText(value: string, key: string): unknown {
  if (bigIntFields.has(key) && INTEGER.test(value)) return BigInt(value);
  return !TEXT.test(key) && ADDRESS.test(value) ? getAddress(value) : value;
}
