import type { Hex } from "viem";

/** The address, or null for the zero address. */
export function nonZero(address: Hex): Hex | null {
  return /^0x0*$/.test(address) ? null : address;
}
