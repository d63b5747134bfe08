import { type Hex, hexToBytes, keccak256, toHex } from "viem";

const BYTES = 256;
const bits = new Map<Hex, readonly number[]>();

/** Ethereum's bloom filter of a block: of the addresses and topics of its logs. */
export function logsBloom(entries: Iterable<Hex>): Hex {
  const bloom = new Uint8Array(BYTES);
  for (const entry of entries) {
    for (const bit of bitsOf(entry)) {
      const at = BYTES - 1 - (bit >> 3);
      bloom[at] = (bloom[at] ?? 0) | (1 << (bit & 7));
    }
  }
  return toHex(bloom);
}

/** Three bits, each by eleven bits of the hash. */
function bitsOf(entry: Hex): readonly number[] {
  const known = bits.get(entry);
  if (known !== undefined) return known;
  const hash = new DataView(hexToBytes(keccak256(entry)).buffer);
  const found = [0, 2, 4].map((offset) => hash.getUint16(offset) & 0x7ff);
  bits.set(entry, found);
  return found;
}
