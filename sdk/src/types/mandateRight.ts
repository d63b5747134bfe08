/** What an operator may be allowed to do; each is one bit of the contract's rights, in this order from the lowest. */
export const mandateRights = ["post", "hire", "offer", "submit", "accept", "dispute"] as const;

/** A right of an operator. */
export type MandateRight = (typeof mandateRights)[number];

/** The contract's bits for these rights. */
export function bitsOf(rights: readonly MandateRight[]): bigint {
  return rights.reduce((bits, right) => bits | (1n << BigInt(mandateRights.indexOf(right))), 0n);
}

/** The rights behind the contract's bits. */
export function rightsOf(bits: bigint): MandateRight[] {
  return mandateRights.filter((_, index) => (bits >> BigInt(index)) & 1n);
}
