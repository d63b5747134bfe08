/** A chain time, which the contract keeps in 40 bits, in ISO 8601, for instance `2026-11-30T12:00:00Z`. */
export function isoTime(seconds: bigint): string {
  return new Date(Number(seconds) * 1000).toISOString().replace(".000Z", "Z");
}
