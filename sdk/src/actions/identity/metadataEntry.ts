import { hexlify, toUtf8Bytes } from "ethers";
import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";
import { remedies } from "../../errors/remedies.ts";

/** A value of metadata: bytes, or a text whose UTF-8 bytes count. */
export type MetadataValue = string | Uint8Array;

/**
 * Metadata as the registry takes it.
 *
 * @throws {@link InvalidArgumentError} for the reserved key, and for what is neither text nor bytes.
 */
export function metadataEntry(key: string, value: MetadataValue): { metadataKey: string; metadataValue: string } {
  if (key === "agentWallet") throw new InvalidArgumentError("a metadata key", key, remedies.MetadataKeyReserved);
  if (typeof key !== "string" || !key.isWellFormed()) {
    throw new InvalidArgumentError("a metadata key", String(key), "Pass a text.");
  }
  if (value instanceof Uint8Array) return { metadataKey: key, metadataValue: hexlify(value) };
  if (typeof value !== "string" || !value.isWellFormed()) {
    throw new InvalidArgumentError(`the metadata under ${key}`, String(value), "Pass bytes or a text.");
  }
  return { metadataKey: key, metadataValue: hexlify(toUtf8Bytes(value)) };
}
