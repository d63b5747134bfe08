import { InvalidArgumentError } from "../errors/InvalidArgumentError.ts";

const WHOLE = 10_000;

/**
 * A share in basis points, as a bigint.
 *
 * @throws {@link InvalidArgumentError} unless it is a whole number from 0 to 10,000.
 */
export function requireShare(share: number): bigint {
  if (Number.isInteger(share) && share >= 0 && share <= WHOLE) return BigInt(share);
  throw new InvalidArgumentError("share", String(share), "Pass a whole number of basis points from 0 to 10,000.");
}
