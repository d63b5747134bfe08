import type { MandateRow } from "../Rows.ts";

/** True if the mandate held at that Unix second. */
export function isMandated(mandate: MandateRow | null, timestamp: bigint): boolean {
  return mandate !== null && mandate.revokedAt === null && timestamp < mandate.expiresAt;
}
