/** Whole tokens. An agent's usual payment is well below one (x402, 2026: 0.31 to 0.48 USD on average), so this is hundreds of jobs with one client. */
const CAP_TOKENS = 100n;

/** Most that one client can add to a provider's ranked volume, or to its ranked losses, in token units. */
export function capOf(tokenDecimals: number): bigint {
  return CAP_TOKENS * 10n ** BigInt(tokenDecimals);
}
